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
import vn.gov.cantho.check.portal.products.ProductRecording;
import vn.gov.cantho.check.portal.shell.DraftFields;
import vn.gov.cantho.check.portal.shell.Texts;

/** The fields for label, usage guide, safety warnings and the spoken introduction. */
final class GuidanceFields {

    private static final String USAGE_HELP = "products.help.usageGuide";
    private static final String TRANSCRIPT_HELP = "products.help.transcript";
    private static final String WARNINGS_HELP = "products.help.safetyWarnings";

    private final MediaField label;
    private final MediaField recording;
    private final TextArea transcriptVi = area(ProductField.TRANSCRIPT_VI);
    private final TextArea transcriptEn = area(ProductField.TRANSCRIPT_EN);
    private final TextArea usageVi = area(ProductField.USAGE_GUIDE_VI);
    private final TextArea usageEn = area(ProductField.USAGE_GUIDE_EN);
    private final TextArea warningsVi = area(ProductField.SAFETY_WARNINGS_VI);
    private final TextArea warningsEn = area(ProductField.SAFETY_WARNINGS_EN);

    GuidanceFields(MediaService media) {
        label = MediaField.picture(media, ProductField.LABEL);
        recording = MediaField.recording(media, ProductField.RECORDING);
    }

    Optional<String> label() {
        return label.value();
    }

    ProductGuidance guidance() {
        return new ProductGuidance(
                usageVi.getValue(), usageEn.getValue(), warningsVi.getValue(), warningsEn.getValue());
    }

    ProductRecording recording() {
        return new ProductRecording(recording.value(), transcriptVi.getValue(), transcriptEn.getValue());
    }

    void setContent(ProductContent content) {
        label.setValue(content.labelSha256());
        recording.setValue(content.recording().sha256());
        transcriptVi.setValue(content.recording().transcriptVi());
        transcriptEn.setValue(content.recording().transcriptEn());
        usageVi.setValue(content.guidance().usageVi());
        usageEn.setValue(content.guidance().usageEn());
        warningsVi.setValue(content.guidance().warningsVi());
        warningsEn.setValue(content.guidance().warningsEn());
    }

    /** Warnings before the guide: whoever stops halfway has written what matters more. */
    void addTo(FormLayout layout) {
        List.of(label, warningsVi, warningsEn, usageVi, usageEn, recording, transcriptVi, transcriptEn)
                .forEach(field -> {
                    layout.add(field);
                    layout.setColspan(field, 2);
                });
    }

    void addTo(Map<ProductField, FieldSlot> slots) {
        slots.put(ProductField.LABEL, FieldSlot.of(label));
        slots.put(ProductField.RECORDING, FieldSlot.of(recording));
        slots.put(ProductField.TRANSCRIPT_VI, FieldSlot.of(transcriptVi, Texts.of(TRANSCRIPT_HELP)));
        slots.put(ProductField.TRANSCRIPT_EN, FieldSlot.of(transcriptEn));
        slots.put(ProductField.USAGE_GUIDE_VI, FieldSlot.of(usageVi, Texts.of(USAGE_HELP)));
        slots.put(ProductField.USAGE_GUIDE_EN, FieldSlot.of(usageEn));
        slots.put(ProductField.SAFETY_WARNINGS_VI, FieldSlot.of(warningsVi, Texts.of(WARNINGS_HELP)));
        slots.put(ProductField.SAFETY_WARNINGS_EN, FieldSlot.of(warningsEn));
    }

    void draft(DraftFields fields) {
        fields.with("transcriptVi", transcriptVi)
                .with("transcriptEn", transcriptEn)
                .with("usageVi", usageVi)
                .with("usageEn", usageEn)
                .with("warningsVi", warningsVi)
                .with("warningsEn", warningsEn);
    }

    void whenTyped(Runnable check) {
        for (var field : List.of(usageVi, usageEn, warningsVi, warningsEn, transcriptVi, transcriptEn)) {
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
