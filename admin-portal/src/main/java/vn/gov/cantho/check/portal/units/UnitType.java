package vn.gov.cantho.check.portal.units;

/** A kind of unit that units can be made of. */
public record UnitType(String code, int level, String nameVi, String nameEn) {}
