package vn.gov.cantho.check.portal.products;

/** What keeps content from being saved or submitted, at which field. */
public record ProductFlaw(ProductField field, Problem problem) {

    /** The problems; each has a text that names the way out. */
    public enum Problem {
        NAME_MISSING,
        NAME_LENGTH,
        NAME_EN_LENGTH,
        BRAND_LENGTH,
        ORIGIN_LENGTH,
        NET_CONTENT_LENGTH,
        DESCRIPTION_LENGTH,
        TOO_MANY_STANDARDS,
        STANDARD_LENGTH,
        IMAGE_MISSING,
        IMAGE_UNKNOWN,
        USAGE_GUIDE_LENGTH,
        USAGE_GUIDE_VIETNAMESE,
        SAFETY_WARNINGS_LENGTH,
        SAFETY_WARNINGS_VIETNAMESE,
        RECORDING_UNKNOWN,
        RECORDING_MISSING,
        TRANSCRIPT_MISSING,
        TRANSCRIPT_LENGTH,
        GTIN_LENGTH,
        GTIN_CHECK_DIGIT,
        GTIN_RESTRICTED,
        CODE_TAKEN;

        /** The key of the text that says what to do. */
        public String textKey() {
            return "products.problem." + name();
        }
    }
}
