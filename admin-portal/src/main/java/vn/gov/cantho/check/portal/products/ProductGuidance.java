package vn.gov.cantho.check.portal.products;

/**
 * What a product tells whoever uses it. Texts are composed (NFC) and without blanks around them; an empty text means that
 * nothing is given.
 *
 * @param usageVi how it is prepared, used, kept
 * @param warningsVi what to beware of, as Decree 37/2026/NĐ-CP, Điều 32 asks
 */
public record ProductGuidance(String usageVi, String usageEn, String warningsVi, String warningsEn) {

    /** Nothing is given. */
    public static final ProductGuidance NONE = new ProductGuidance("", "", "", "");

    public ProductGuidance {
        usageVi = ProductContent.text(usageVi);
        usageEn = ProductContent.text(usageEn);
        warningsVi = ProductContent.text(warningsVi);
        warningsEn = ProductContent.text(warningsEn);
    }
}
