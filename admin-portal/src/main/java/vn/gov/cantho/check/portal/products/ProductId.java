package vn.gov.cantho.check.portal.products;

/** The number of a product. */
public record ProductId(long value) {}
