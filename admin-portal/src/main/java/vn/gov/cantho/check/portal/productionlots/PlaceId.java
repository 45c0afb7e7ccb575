package vn.gov.cantho.check.portal.productionlots;

/** The number of a place. */
public record PlaceId(long value) {}
