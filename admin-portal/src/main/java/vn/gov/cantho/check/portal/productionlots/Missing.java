package vn.gov.cantho.check.portal.productionlots;

/** What a lot lacks before the public may see it. */
public enum Missing {
    /** No version of the product is approved. */
    PRODUCT_APPROVAL,
    /** The product has no picture. */
    PRODUCT_PICTURE,
    /** No supplier, and the lot is not said to be the first of its chain. */
    SUPPLIER,
    /** No customer, and the lot is not said to be the last of its chain. */
    CUSTOMER,
    /** No diary entry that is shown. */
    DIARY_ENTRY;

    /** The key of the text that says what to do. */
    public String text() {
        return "productionlots.missing." + name();
    }
}
