package vn.gov.cantho.check.portal.suspicions;

/** A product that thresholds of its own may be set for. */
public record ProductChoice(long id, long establishmentId, String name, String establishment) {}
