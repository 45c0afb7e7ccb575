package vn.gov.cantho.check.portal.products;

/** What kind of goods a product is; the word decides which unit is asked and which fields matter. */
public enum ProductGroup {
    RICE,
    FRUIT,
    VEGETABLE,
    AQUATIC,
    LIVESTOCK,
    PROCESSED,
    HANDICRAFT,
    SERVICE,
    OTHER
}
