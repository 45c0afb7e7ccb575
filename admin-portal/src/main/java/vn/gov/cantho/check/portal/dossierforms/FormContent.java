package vn.gov.cantho.check.portal.dossierforms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;

/**
 * What an establishment says of itself in the registration form and the information form (Điều 5.1 and 5.2; Phụ lục 1 and
 * 2), as typed: a text that is not there is empty.
 *
 * @param declaredBy who answers for it before the law (Điều 13.2)
 */
public record FormContent(
        Identity identity,
        Registration registration,
        People people,
        Whereabouts whereabouts,
        Wishes wishes,
        String declaredBy) {

    /** A form with nothing in it. */
    public static final FormContent EMPTY = new FormContent(
            new Identity("", "", Optional.empty(), "", ""),
            new Registration("", Optional.empty(), ""),
            new People("", "", "", ""),
            new Whereabouts("", "", "", Optional.empty(), ""),
            new Wishes(List.of(), List.of(), Optional.empty()),
            "");

    public FormContent {
        declaredBy = declaredBy.strip();
    }

    /** Who it is. */
    public record Identity(
            String name, String nameEn, Optional<EstablishmentKind> kind, String taxCode, String gs1Prefix) {
        public Identity {
            name = name.strip();
            nameEn = nameEn.strip();
            taxCode = taxCode.strip();
            gs1Prefix = gs1Prefix.strip();
        }
    }

    /** The registration of its business: number, and when and where it was issued. */
    public record Registration(String number, Optional<LocalDate> issuedOn, String issuedAt) {
        public Registration {
            number = number.strip();
            issuedAt = issuedAt.strip();
        }
    }

    /** Who stands for it, and whom to ask. */
    public record People(String representative, String representativeTitle, String contactPerson, String contactPhone) {
        public People {
            representative = representative.strip();
            representativeTitle = representativeTitle.strip();
            contactPerson = contactPerson.strip();
            contactPhone = contactPhone.strip();
        }
    }

    /** Where it is and how it is reached. */
    public record Whereabouts(String phone, String email, String address, Optional<Commune> commune, String branch) {
        public Whereabouts {
            phone = phone.strip();
            email = email.strip();
            address = address.strip();
            branch = branch.strip();
        }
    }

    /** The commune it lies in. */
    public record Commune(long id, String name) {}

    /** What it wants to take part with. */
    public record Wishes(List<WishedProduct> products, List<ProductionPlace> places, Optional<Integer> stampsWished) {
        public Wishes {
            products = List.copyOf(products);
            places = List.copyOf(places);
        }
    }

    /**
     * A product it wants to have traced.
     *
     * @param standard what it was declared to meet
     * @param output how much of it is made, in words
     */
    public record WishedProduct(String name, ProductGroup group, String brand, String standard, String output) {
        public WishedProduct {
            name = name.strip();
            brand = brand.strip();
            standard = standard.strip();
            output = output.strip();
        }
    }

    /** A place where it grows, makes or keeps goods. */
    public record ProductionPlace(String name, String address) {
        public ProductionPlace {
            name = name.strip();
            address = address.strip();
        }
    }
}
