package vn.gov.cantho.check.portal.productionlots;

import java.util.List;

/** What became of an attempt to save a place. */
public sealed interface PlaceSaving {

    /** The place is kept. */
    record Saved(Place place) implements PlaceSaving {}

    /** Something typed cannot be kept. */
    record Flawed(List<Flaw> flaws) implements PlaceSaving {}

    /** Another place of the establishment has this location trace code. */
    record CodeTaken(Place other) implements PlaceSaving {}

    /** There is no such place in reach. */
    record Unknown() implements PlaceSaving {}
}
