package vn.gov.cantho.check.portal.units;

/** A unit has another name from now on. */
public record UnitRenamed(long unitId) {}
