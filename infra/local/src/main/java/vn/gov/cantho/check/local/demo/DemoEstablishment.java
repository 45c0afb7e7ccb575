package vn.gov.cantho.check.local.demo;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.establishments.EstablishmentContent;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.productionlots.NewPartner;
import vn.gov.cantho.check.portal.productionlots.NewPlace;
import vn.gov.cantho.check.portal.productionlots.Partner;
import vn.gov.cantho.check.portal.productionlots.Place;

/**
 * An establishment of the demo data with its places and partners.
 *
 * @param key how the other files and its account name it
 * @param commune the official code of the commune it lies in
 * @param agency the code of the unit in charge
 */
record DemoEstablishment(
        String key,
        EstablishmentKind kind,
        String name,
        String nameEn,
        String taxCode,
        String gs1Prefix,
        String gln,
        String address,
        String formerAddress,
        String commune,
        String agency,
        String phone,
        String email,
        String introductionVi,
        String introductionEn,
        List<DemoDocument> documents,
        List<DemoPlace> places,
        List<DemoPartner> partners) {

    EstablishmentContent content() {
        return new EstablishmentContent(
                name,
                nameEn,
                Optional.of(kind),
                taxCode,
                gs1Prefix,
                gln,
                address,
                formerAddress,
                phone,
                email,
                introductionVi,
                introductionEn);
    }

    /**
     * A place.
     *
     * @param role {@code grow}, {@code make} or {@code store}: what the steps of a journey call it
     * @param locationCode empty where the establishment has no GS1 prefix
     */
    record DemoPlace(String role, Place.Kind kind, String name, String address, String locationCode) {
        NewPlace place() {
            return new NewPlace(name, address, locationCode, Optional.of(kind), "", false);
        }
    }

    /** A supplier or customer; a person has no tax code. */
    record DemoPartner(Partner.Kind kind, String name, String address, String taxCode, String phone, boolean person) {
        NewPartner partner() {
            return new NewPartner(
                    kind,
                    name,
                    address,
                    Optional.of(taxCode).filter(code -> !code.isEmpty()),
                    Optional.of(phone).filter(number -> !number.isEmpty()),
                    person);
        }
    }
}
