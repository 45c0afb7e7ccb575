package vn.gov.cantho.check.portal.products;

/**
 * A product to be registered.
 *
 * @param gtin as typed; empty when the product has none and is to get a code of this system
 */
public record NewProduct(String gtin, ProductContent content) {

    public NewProduct {
        gtin = gtin.strip();
    }
}
