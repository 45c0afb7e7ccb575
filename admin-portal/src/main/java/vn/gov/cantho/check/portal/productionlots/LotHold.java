package vn.gov.cantho.check.portal.productionlots;

/** A decision in force that keeps a lot from being sold: on the lot itself, its product or its establishment. */
public enum LotHold {
    RECALLED,
    LOCKED,
    SUSPENDED;

    /** The key of the text that says so. */
    public String text() {
        return "productionlots.hold." + name();
    }
}
