package vn.gov.cantho.check.portal.functions;

/** A group of functions, in the words of Điều 7 of the Regulation. */
public record FunctionGroup(String code, String nameVi, String nameEn) {}
