package vn.gov.cantho.check.portal.functions;

/** A level of the administration that function groups are bound to. */
public record UnitKind(String code, String nameVi, String nameEn) {}
