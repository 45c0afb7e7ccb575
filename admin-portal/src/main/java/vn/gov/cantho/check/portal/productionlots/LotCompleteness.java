package vn.gov.cantho.check.portal.productionlots;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what a lot lacks before the public may see it: the legal minimum of one step back and one step forward. */
@Component
class LotCompleteness {

    private final LotLinkRepository links;
    private final PlaceRepository places;
    private final JourneyCheck journey;

    LotCompleteness(LotLinkRepository links, PlaceRepository places, JourneyCheck journey) {
        this.links = links;
        this.places = places;
        this.journey = journey;
    }

    List<Missing> missing(ProductionLot lot) {
        return missing(lot, lot.facts());
    }

    /** What the lot would lack with other facts than it has. */
    List<Missing> missing(ProductionLot lot, LotFacts facts) {
        var ends = links.findOf(lot.id());
        var missing = new ArrayList<Missing>();
        if (!lot.product().approved()) {
            missing.add(Missing.PRODUCT_APPROVAL);
        }
        if (!lot.product().pictured()) {
            missing.add(Missing.PRODUCT_PICTURE);
        }
        if (!facts.firstInChain() && ends.stream().noneMatch(link -> link.direction() == LotLink.Direction.BACK)) {
            missing.add(Missing.SUPPLIER);
        }
        if (!facts.lastInChain() && ends.stream().noneMatch(link -> link.direction() == LotLink.Direction.FORWARD)) {
            missing.add(Missing.CUSTOMER);
        }
        if (journey.shownEntries(lot.id()) == 0) {
            missing.add(Missing.DIARY_ENTRY);
        }
        return missing;
    }

    /** Whether the place the facts name, if any, is one of the establishment. */
    boolean isPlaceOf(long establishmentId, LotFacts facts) {
        return facts.place()
                .map(id -> places.find(id)
                        .filter(place -> place.establishmentId() == establishmentId)
                        .isPresent())
                .orElse(true);
    }
}
