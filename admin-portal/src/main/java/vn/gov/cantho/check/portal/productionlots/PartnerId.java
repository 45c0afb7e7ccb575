package vn.gov.cantho.check.portal.productionlots;

/** The number of a partner. */
public record PartnerId(long value) {}
