package vn.gov.cantho.check.portal.dossiers;

/** A reason of a supplement or ground of a refusal to choose from; data, in both languages. */
public record RemarkReason(String code, String textVi, String textEn) {}
