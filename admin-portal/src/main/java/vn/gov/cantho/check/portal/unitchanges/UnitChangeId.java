package vn.gov.cantho.check.portal.unitchanges;

/** Number of a change in the life of units. */
public record UnitChangeId(long value) {}
