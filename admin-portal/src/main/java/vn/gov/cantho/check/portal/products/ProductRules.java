package vn.gov.cantho.check.portal.products;

import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.portal.products.ProductFlaw.Problem;

/** What the fields of a product may hold. The figures are those of the database, where they are held a second time. */
public final class ProductRules {

    public static final int NAME_MIN = 2;
    public static final int NAME_MAX = 150;
    public static final int BRAND_MAX = 100;
    public static final int DESCRIPTION_MAX = 2000;
    public static final int GUIDANCE_MAX = 2000;
    public static final int ORIGIN_MAX = 200;
    public static final int NET_CONTENT_MAX = 60;
    public static final int STANDARDS_MAX = 20;
    public static final int STANDARD_MAX = 100;

    private ProductRules() {}

    /** What keeps the content from being saved even as a draft. */
    public static List<ProductFlaw> flaws(ProductContent content) {
        var flaws = new ArrayList<ProductFlaw>();
        if (content.nameVi().isEmpty()) {
            flaws.add(new ProductFlaw(ProductField.NAME_VI, Problem.NAME_MISSING));
        } else if (length(content.nameVi()) < NAME_MIN) {
            flaws.add(new ProductFlaw(ProductField.NAME_VI, Problem.NAME_LENGTH));
        }
        limit(flaws, content.nameVi(), NAME_MAX, ProductField.NAME_VI, Problem.NAME_LENGTH);
        limit(flaws, content.nameEn(), NAME_MAX, ProductField.NAME_EN, Problem.NAME_EN_LENGTH);
        limit(flaws, content.brand(), BRAND_MAX, ProductField.BRAND, Problem.BRAND_LENGTH);
        limit(flaws, content.origin(), ORIGIN_MAX, ProductField.ORIGIN, Problem.ORIGIN_LENGTH);
        limit(flaws, content.netContent(), NET_CONTENT_MAX, ProductField.NET_CONTENT, Problem.NET_CONTENT_LENGTH);
        limit(flaws, content.descriptionVi(), DESCRIPTION_MAX, ProductField.DESCRIPTION_VI, Problem.DESCRIPTION_LENGTH);
        limit(flaws, content.descriptionEn(), DESCRIPTION_MAX, ProductField.DESCRIPTION_EN, Problem.DESCRIPTION_LENGTH);
        if (content.standards().size() > STANDARDS_MAX) {
            flaws.add(new ProductFlaw(ProductField.STANDARDS, Problem.TOO_MANY_STANDARDS));
        }
        if (content.standards().stream().anyMatch(standard -> length(standard) > STANDARD_MAX)) {
            flaws.add(new ProductFlaw(ProductField.STANDARDS, Problem.STANDARD_LENGTH));
        }
        guidance(flaws, content.guidance());
        var recording = content.recording();
        limit(flaws, recording.transcriptVi(), GUIDANCE_MAX, ProductField.TRANSCRIPT_VI, Problem.TRANSCRIPT_LENGTH);
        limit(flaws, recording.transcriptEn(), GUIDANCE_MAX, ProductField.TRANSCRIPT_EN, Problem.TRANSCRIPT_LENGTH);
        return flaws;
    }

    /**
     * What keeps the content from being submitted: Điều 8.2 asks for a name and at least one picture, WCAG 2.2 (1.2.1) for
     * the words of a recording. While a draft is written any of them may come first.
     */
    static List<ProductFlaw> missing(ProductContent content) {
        var flaws = new ArrayList<ProductFlaw>();
        if (content.imageSha256().isEmpty()) {
            flaws.add(new ProductFlaw(ProductField.IMAGE, Problem.IMAGE_MISSING));
        }
        var recording = content.recording();
        var isTold =
                !recording.transcriptVi().isEmpty() || !recording.transcriptEn().isEmpty();
        if (recording.sha256().isEmpty() && isTold) {
            flaws.add(new ProductFlaw(ProductField.RECORDING, Problem.RECORDING_MISSING));
        }
        if (recording.transcriptVi().isEmpty() && (recording.sha256().isPresent() || isTold)) {
            flaws.add(new ProductFlaw(ProductField.TRANSCRIPT_VI, Problem.TRANSCRIPT_MISSING));
        }
        return flaws;
    }

    private static void guidance(List<ProductFlaw> flaws, ProductGuidance guidance) {
        limit(flaws, guidance.usageVi(), GUIDANCE_MAX, ProductField.USAGE_GUIDE_VI, Problem.USAGE_GUIDE_LENGTH);
        limit(flaws, guidance.usageEn(), GUIDANCE_MAX, ProductField.USAGE_GUIDE_EN, Problem.USAGE_GUIDE_LENGTH);
        if (guidance.usageVi().isEmpty() && !guidance.usageEn().isEmpty()) {
            flaws.add(new ProductFlaw(ProductField.USAGE_GUIDE_VI, Problem.USAGE_GUIDE_VIETNAMESE));
        }
        limit(
                flaws,
                guidance.warningsVi(),
                GUIDANCE_MAX,
                ProductField.SAFETY_WARNINGS_VI,
                Problem.SAFETY_WARNINGS_LENGTH);
        limit(
                flaws,
                guidance.warningsEn(),
                GUIDANCE_MAX,
                ProductField.SAFETY_WARNINGS_EN,
                Problem.SAFETY_WARNINGS_LENGTH);
        if (guidance.warningsVi().isEmpty() && !guidance.warningsEn().isEmpty()) {
            flaws.add(new ProductFlaw(ProductField.SAFETY_WARNINGS_VI, Problem.SAFETY_WARNINGS_VIETNAMESE));
        }
    }

    private static void limit(List<ProductFlaw> flaws, String text, int max, ProductField field, Problem problem) {
        if (length(text) > max) {
            flaws.add(new ProductFlaw(field, problem));
        }
    }

    /** Characters as the database counts them. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
