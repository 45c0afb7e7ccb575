package vn.gov.cantho.check.portal.products;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * What a version of a product says. Texts are composed (NFC) and without blanks around them; an empty text means that
 * nothing is given.
 *
 * @param standards the standards and regulations applied, one an entry, without repetition
 * @param imageSha256 the hash of a stored picture of the same establishment
 * @param labelSha256 the hash of a stored picture of the label as it is on the goods
 */
public record ProductContent(
        String nameVi,
        String nameEn,
        ProductGroup group,
        String brand,
        String descriptionVi,
        String descriptionEn,
        String origin,
        String netContent,
        List<String> standards,
        Optional<String> imageSha256,
        Optional<String> labelSha256,
        ProductGuidance guidance,
        ProductRecording recording) {

    public ProductContent {
        nameVi = line(nameVi);
        nameEn = line(nameEn);
        brand = line(brand);
        descriptionVi = text(descriptionVi);
        descriptionEn = text(descriptionEn);
        origin = line(origin);
        netContent = line(netContent);
        standards = standards.stream()
                .map(ProductContent::line)
                .filter(standard -> !standard.isEmpty())
                .distinct()
                .toList();
    }

    /** Content with nothing but what a draft cannot do without. */
    public static ProductContent named(String nameVi, ProductGroup group) {
        return new ProductContent(
                nameVi,
                "",
                group,
                "",
                "",
                "",
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                ProductGuidance.NONE,
                ProductRecording.NONE);
    }

    private static String line(String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** Control characters other than line ends come from pasted documents and mean nothing. */
    static String text(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }
}
