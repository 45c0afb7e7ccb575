package vn.gov.cantho.check.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.documents.DocumentAddition;
import vn.gov.cantho.check.portal.documents.DocumentService;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.productionlots.Partner;
import vn.gov.cantho.check.portal.productionlots.PartnerSaving;
import vn.gov.cantho.check.portal.productionlots.PartnerService;
import vn.gov.cantho.check.portal.productionlots.PlaceId;
import vn.gov.cantho.check.portal.productionlots.PlaceSaving;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.security.Acting;

/** Writes down where an establishment works, whom it buys from and sells to, and which papers it has. */
@Component
class DemoPlaces {

    /**
     * The surroundings of an establishment.
     *
     * @param places by role, in the order of the file
     */
    record Surroundings(Map<String, PlaceId> places, List<Partner> partners) {

        /** The place of a role; where there is none the last one, which is the only one of small establishments. */
        PlaceId place(String role) {
            var named = places.get(role);
            return named == null ? List.copyOf(places.values()).getLast() : named;
        }

        List<Partner> suppliers() {
            return partners.stream()
                    .filter(partner -> partner.kind() != Partner.Kind.CUSTOMER)
                    .toList();
        }

        List<Partner> customers() {
            return partners.stream()
                    .filter(partner -> partner.kind() != Partner.Kind.SUPPLIER)
                    .toList();
        }
    }

    private final PlaceService places;
    private final PartnerService partners;
    private final DocumentService documents;
    private final DemoMedia media;

    DemoPlaces(PlaceService places, PartnerService partners, DocumentService documents, DemoMedia media) {
        this.places = places;
        this.partners = partners;
        this.documents = documents;
        this.media = media;
    }

    Surroundings load(DemoEstablishment establishment, long id, DemoUnits units, LocalDate today) {
        return Acting.as(units.acting(establishment.key()), () -> {
            for (var document : establishment.documents()) {
                var file = media.store(SamplePaper.pdf(document, establishment.name(), today), document.fileName());
                var addition = documents.add(document.of(id, DocumentSubject.establishment(id), today, file));
                if (!(addition instanceof DocumentAddition.Added)) {
                    throw new IllegalStateException(establishment.key() + ": " + addition);
                }
            }
            return new Surroundings(addPlaces(establishment), addPartners(establishment));
        });
    }

    private Map<String, PlaceId> addPlaces(DemoEstablishment establishment) {
        var added = new LinkedHashMap<String, PlaceId>();
        for (var place : establishment.places()) {
            var saving = places.add(place.place());
            if (!(saving instanceof PlaceSaving.Saved(var saved))) {
                throw new IllegalStateException(establishment.key() + ": " + saving);
            }
            added.put(place.role(), saved.id());
        }
        return added;
    }

    private List<Partner> addPartners(DemoEstablishment establishment) {
        var added = new ArrayList<Partner>();
        for (var partner : establishment.partners()) {
            var saving = partners.add(partner.partner());
            if (!(saving instanceof PartnerSaving.Saved(var saved))) {
                throw new IllegalStateException(establishment.key() + ": " + saving);
            }
            added.add(saved);
        }
        return added;
    }
}
