package vn.gov.cantho.check.portal.products;

/** The public sees nothing of a product any more, until something is approved or restored. Published in the transaction of the decision. */
public record ProductUnpublished(long establishmentId, ProductId productId) {}
