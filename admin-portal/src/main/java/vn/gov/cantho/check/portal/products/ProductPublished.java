package vn.gov.cantho.check.portal.products;

/** A version of the product was approved and is what the public sees now. Published in the same transaction. */
public record ProductPublished(long establishmentId, ProductId productId) {}
