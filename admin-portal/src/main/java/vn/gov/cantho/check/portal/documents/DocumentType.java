package vn.gov.cantho.check.portal.documents;

/** What a document proves (Điều 8 of the Regulation). */
public enum DocumentType {
    BUSINESS_REGISTRATION,
    ELIGIBILITY,
    VIETGAP,
    GLOBALGAP,
    HACCP,
    ISO_22000,
    OCOP,
    ORGANIC,
    QUALITY_DECLARATION,
    TRADEMARK,
    TEST_RESULT,
    OTHER
}
