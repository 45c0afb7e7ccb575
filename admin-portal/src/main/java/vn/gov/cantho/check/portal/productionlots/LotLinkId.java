package vn.gov.cantho.check.portal.productionlots;

/** The number of a link between a lot and a partner. */
public record LotLinkId(long value) {}
