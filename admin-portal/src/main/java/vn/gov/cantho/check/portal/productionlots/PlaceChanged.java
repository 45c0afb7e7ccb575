package vn.gov.cantho.check.portal.productionlots;

/** A place was added or is told of differently. */
public record PlaceChanged(long establishmentId, PlaceId place) {}
