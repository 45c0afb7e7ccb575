package vn.gov.cantho.check.portal.products;

import java.util.Arrays;
import java.util.Optional;

/** The fields of a product, in the order of the form; reasons of a refusal are pinned to them by name. */
public enum ProductField {
    CODE("code"),
    NAME_VI("nameVi"),
    NAME_EN("nameEn"),
    GROUP("group"),
    IMAGE("image"),
    BRAND("brand"),
    ORIGIN("origin"),
    NET_CONTENT("netContent"),
    STANDARDS("standards"),
    DESCRIPTION_VI("descriptionVi"),
    DESCRIPTION_EN("descriptionEn"),
    LABEL("label"),
    USAGE_GUIDE_VI("usageGuideVi"),
    USAGE_GUIDE_EN("usageGuideEn"),
    SAFETY_WARNINGS_VI("safetyWarningsVi"),
    SAFETY_WARNINGS_EN("safetyWarningsEn"),
    RECORDING("recording"),
    TRANSCRIPT_VI("transcriptVi"),
    TRANSCRIPT_EN("transcriptEn"),
    DOCUMENTS("documents");

    private final String field;

    ProductField(String field) {
        this.field = field;
    }

    /** The name in reasons. */
    public String field() {
        return field;
    }

    /** The key of the text that labels the field. */
    public String labelKey() {
        return "products.field." + field;
    }

    public static Optional<ProductField> of(String field) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.field.equals(field))
                .findFirst();
    }
}
