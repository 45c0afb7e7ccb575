package vn.gov.cantho.check.portal.productionlots;

import vn.gov.cantho.check.portal.products.ProductId;

/**
 * The product of a lot, as far as the lot needs it.
 *
 * @param code GTIN or local code
 * @param approved whether a version of it may be seen by the public
 * @param pictured whether that version, or the newest where none is approved, has a picture
 */
public record LotProduct(
        ProductId id, long establishmentId, String name, String code, boolean approved, boolean pictured) {}
