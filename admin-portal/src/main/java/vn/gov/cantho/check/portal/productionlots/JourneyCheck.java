package vn.gov.cantho.check.portal.productionlots;

/** Tells whether the journey of a lot can be shown. */
public interface JourneyCheck {

    /** How many diary entries of the lot the public would see. */
    int shownEntries(ProductionLotId lot);
}
