package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.products.ProductContent;
import vn.gov.cantho.check.portal.products.ProductField;
import vn.gov.cantho.check.portal.products.ProductGuidance;
import vn.gov.cantho.check.portal.shell.Texts;

/** The fields for label, usage guide and safety warnings. */
final class GuidanceFields {

    private static final String USAGE_HELP = "products.help.usageGuide";
    private static final String WARNINGS_HELP = "products.help.safetyWarnings";

    private final PictureField label;
    private final TextArea usageVi = area(ProductField.USAGE_GUIDE_VI);
    private final TextArea usageEn = area(ProductField.USAGE_GUIDE_EN);
    private final TextArea warningsVi = area(ProductField.SAFETY_WARNINGS_VI);
    private final TextArea warningsEn = area(ProductField.SAFETY_WARNINGS_EN);

    GuidanceFields(MediaService media) {
        label = new PictureField(media, ProductField.LABEL);
    }

    Optional<String> label() {
        return label.value();
    }

    ProductGuidance guidance() {
        return new ProductGuidance(
                usageVi.getValue(), usageEn.getValue(), warningsVi.getValue(), warningsEn.getValue());
    }

    void setContent(ProductContent content) {
        label.setValue(content.labelSha256());
        usageVi.setValue(content.guidance().usageVi());
        usageEn.setValue(content.guidance().usageEn());
        warningsVi.setValue(content.guidance().warningsVi());
        warningsEn.setValue(content.guidance().warningsEn());
    }

    /** Warnings before the guide: whoever stops halfway has written what matters more. */
    void addTo(FormLayout layout) {
        layout.add(label, warningsVi, warningsEn, usageVi, usageEn);
        List.of(label, warningsVi, warningsEn, usageVi, usageEn).forEach(field -> layout.setColspan(field, 2));
    }

    void addTo(Map<ProductField, FieldSlot> slots) {
        slots.put(ProductField.LABEL, FieldSlot.of(label));
        slots.put(ProductField.USAGE_GUIDE_VI, FieldSlot.of(usageVi, Texts.of(USAGE_HELP)));
        slots.put(ProductField.USAGE_GUIDE_EN, FieldSlot.of(usageEn));
        slots.put(ProductField.SAFETY_WARNINGS_VI, FieldSlot.of(warningsVi, Texts.of(WARNINGS_HELP)));
        slots.put(ProductField.SAFETY_WARNINGS_EN, FieldSlot.of(warningsEn));
    }

    void whenTyped(Runnable check) {
        for (var field : List.of(usageVi, usageEn, warningsVi, warningsEn)) {
            field.addValueChangeListener(_ -> check.run());
        }
    }

    private static TextArea area(ProductField field) {
        var area = new TextArea(Texts.of(field.labelKey()));
        area.setWidthFull();
        area.setMinRows(3);
        area.setManualValidation(true);
        return area;
    }
}
