package vn.gov.cantho.check.portal.units;

/** A unit to choose from. */
public record UnitChoice(long id, String code, String name) {}
