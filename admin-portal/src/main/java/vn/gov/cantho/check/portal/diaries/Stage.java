package vn.gov.cantho.check.portal.diaries;

/** The stages of a supply chain, in their order. */
public enum Stage {
    PRIMARY_PRODUCTION,
    HARVEST,
    PROCESSING,
    PACKING,
    STORAGE,
    TRANSPORT,
    DISTRIBUTION;

    /** The key of the name of the stage. */
    public String text() {
        return "diaries.stage." + name();
    }
}
