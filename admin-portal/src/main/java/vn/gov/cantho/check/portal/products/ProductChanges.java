package vn.gov.cantho.check.portal.products;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What differs between two contents, by field name.
 *
 * @param before the values before, of the changed fields only
 * @param after the values after, of the same fields
 */
public record ProductChanges(Map<String, String> before, Map<String, String> after) {

    public static ProductChanges between(ProductContent before, ProductContent after) {
        var old = new TreeMap<String, String>();
        var changed = new TreeMap<String, String>();
        var values = values(after);
        values(before).forEach((field, value) -> {
            var now = Optional.ofNullable(values.get(field)).orElse("");
            if (!value.equals(now)) {
                old.put(field.field(), value);
                changed.put(field.field(), now);
            }
        });
        return new ProductChanges(old, changed);
    }

    boolean isEmpty() {
        return before.isEmpty();
    }

    /** The content field by field, as text. */
    static Map<ProductField, String> values(ProductContent content) {
        var values = new EnumMap<ProductField, String>(ProductField.class);
        values.put(ProductField.NAME_VI, content.nameVi());
        values.put(ProductField.NAME_EN, content.nameEn());
        values.put(ProductField.GROUP, content.group().name());
        values.put(ProductField.IMAGE, content.imageSha256().orElse(""));
        values.put(ProductField.BRAND, content.brand());
        values.put(ProductField.ORIGIN, content.origin());
        values.put(ProductField.NET_CONTENT, content.netContent());
        values.put(ProductField.STANDARDS, String.join("; ", content.standards()));
        values.put(ProductField.DESCRIPTION_VI, content.descriptionVi());
        values.put(ProductField.DESCRIPTION_EN, content.descriptionEn());
        values.put(ProductField.LABEL, content.labelSha256().orElse(""));
        values.put(ProductField.USAGE_GUIDE_VI, content.guidance().usageVi());
        values.put(ProductField.USAGE_GUIDE_EN, content.guidance().usageEn());
        values.put(ProductField.SAFETY_WARNINGS_VI, content.guidance().warningsVi());
        values.put(ProductField.SAFETY_WARNINGS_EN, content.guidance().warningsEn());
        values.put(ProductField.RECORDING, content.recording().sha256().orElse(""));
        values.put(ProductField.TRANSCRIPT_VI, content.recording().transcriptVi());
        values.put(ProductField.TRANSCRIPT_EN, content.recording().transcriptEn());
        return values;
    }
}
