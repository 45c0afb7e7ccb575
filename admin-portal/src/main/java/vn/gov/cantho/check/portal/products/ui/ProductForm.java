package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.products.ProductChanges;
import vn.gov.cantho.check.portal.products.ProductContent;
import vn.gov.cantho.check.portal.products.ProductField;
import vn.gov.cantho.check.portal.products.ProductFlaw;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.products.ProductRules;
import vn.gov.cantho.check.portal.refusals.RefusalGround;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/**
 * The fields of a product.
 *
 * <p>Fields take more than is allowed, so that nothing pasted is cut off silently; they say at once what is too long.
 */
final class ProductForm extends VerticalLayout {

    private static final int SHOWN_MAX = 120;
    private static final Set<ProductField> FILES =
            Set.of(ProductField.IMAGE, ProductField.LABEL, ProductField.RECORDING);
    private static final Set<ProductField> NOT_TYPED =
            Set.of(ProductField.IMAGE, ProductField.LABEL, ProductField.RECORDING, ProductField.CODE);

    private final ProblemSummary summary = new ProblemSummary();
    private final TextField gtin = line(ProductField.CODE);
    private final TextField nameVi = line(ProductField.NAME_VI);
    private final TextField nameEn = line(ProductField.NAME_EN);
    private final ComboBox<ProductGroup> group =
            Fields.choice(ProductField.GROUP.labelKey(), "products.group", ProductGroup.class);
    private final MediaField picture;
    private final TextField brand = line(ProductField.BRAND);
    private final TextField origin = line(ProductField.ORIGIN);
    private final TextField netContent = line(ProductField.NET_CONTENT);
    private final TextArea standards = area(ProductField.STANDARDS);
    private final TextArea descriptionVi = area(ProductField.DESCRIPTION_VI);
    private final TextArea descriptionEn = area(ProductField.DESCRIPTION_EN);
    private final transient GuidanceFields guidance;
    private final Map<ProductField, FieldSlot> slots = new EnumMap<>(ProductField.class);

    ProductForm(MediaService media) {
        picture = MediaField.picture(media, ProductField.IMAGE);
        guidance = new GuidanceFields(media);
        fillSlots();
        nameVi.setRequiredIndicatorVisible(true);
        group.setRequiredIndicatorVisible(true);
        group.setManualValidation(true);
        group.setValue(ProductGroup.OTHER);
        gtin.setHelperText(Texts.of("products.help.gtin"));
        standards.setPlaceholder(Texts.of("products.help.standards"));
        addClassName("product-form");
        setPadding(false);
        add(summary, layout());
        checkWhileTyping();
    }

    ProductContent content() {
        return new ProductContent(
                nameVi.getValue(),
                nameEn.getValue(),
                Optional.ofNullable(group.getValue()).orElse(ProductGroup.OTHER),
                brand.getValue(),
                descriptionVi.getValue(),
                descriptionEn.getValue(),
                origin.getValue(),
                netContent.getValue(),
                standards.getValue().lines().toList(),
                picture.value(),
                guidance.label(),
                guidance.guidance(),
                guidance.recording());
    }

    String gtin() {
        return gtin.getValue();
    }

    void setContent(ProductContent content) {
        nameVi.setValue(content.nameVi());
        nameEn.setValue(content.nameEn());
        group.setValue(content.group());
        brand.setValue(content.brand());
        descriptionVi.setValue(content.descriptionVi());
        descriptionEn.setValue(content.descriptionEn());
        origin.setValue(content.origin());
        netContent.setValue(content.netContent());
        standards.setValue(String.join("\n", content.standards()));
        picture.setValue(content.imageSha256());
        guidance.setContent(content);
        clearMessages();
    }

    /** The code is chosen once; afterwards it stands in the heading. */
    void hideCode() {
        gtin.setVisible(false);
    }

    void setReadOnly(boolean readOnly) {
        slots.values().forEach(slot -> slot.readOnly().accept(readOnly));
    }

    void clearMessages() {
        summary.clear();
        slots.values().forEach(FieldSlot::clear);
    }

    /** Says what keeps the content from being saved or submitted, above the form and at each field. */
    void showFlaws(List<ProductFlaw> flaws) {
        slots.values().forEach(slot -> slot.problem().accept(""));
        flaws.forEach(
                flaw -> slot(flaw.field()).ifPresent(slot -> slot.problem().accept(message(flaw))));
        summary.show(
                Texts.of("products.problems", flaws.size()),
                flaws.stream().map(flaw -> entry(flaw.field(), message(flaw))).toList());
    }

    /** Fix mode: each pinned field shows what was asked, and what has become of it since. */
    void showReasons(List<RefusalReason> reasons, ProductContent refused, Map<String, RefusalGround> grounds) {
        var changes = ProductChanges.between(refused, content());
        reasons.forEach(reason -> ProductField.of(reason.field())
                .flatMap(this::slot)
                .ifPresent(slot -> slot.note().accept(note(reason, changes, grounds))));
        summary.show(
                Texts.of("products.reasons", reasons.size()),
                reasons.stream().map(this::entry).toList());
    }

    /** Leads to a field by its name in reasons; to none when there is no such. */
    void focus(String field) {
        ProductField.of(field)
                .flatMap(this::slot)
                .ifPresent(slot -> slot.focus().run());
    }

    /** Shows beside each field what somebody else saved; what was typed stays. */
    void showTheirs(ProductContent theirs) {
        var changes = ProductChanges.between(theirs, content());
        changes.before()
                .forEach((field, value) -> ProductField.of(field)
                        .flatMap(this::slot)
                        .ifPresent(slot -> slot.note().accept(theirs(value))));
    }

    private void checkWhileTyping() {
        for (var field : List.of(nameVi, nameEn, brand, origin, netContent)) {
            field.addValueChangeListener(_ -> checkAgain());
        }
        for (var field : List.of(standards, descriptionVi, descriptionEn)) {
            field.addValueChangeListener(_ -> checkAgain());
        }
        guidance.whenTyped(this::checkAgain);
    }

    private void checkAgain() {
        var flaws = ProductRules.flaws(content());
        slots.forEach((field, slot) -> {
            if (!NOT_TYPED.contains(field)) {
                slot.problem().accept(messageAt(flaws, field));
            }
        });
    }

    private static String messageAt(List<ProductFlaw> flaws, ProductField field) {
        return flaws.stream()
                .filter(flaw -> flaw.field() == field)
                .findFirst()
                .map(ProductForm::message)
                .orElse("");
    }

    private ProblemSummary.Entry entry(RefusalReason reason) {
        return ProductField.of(reason.field())
                .map(field -> entry(field, reason.text()))
                .orElseGet(() -> new ProblemSummary.Entry(reason.field(), reason.text(), () -> {}));
    }

    private ProblemSummary.Entry entry(ProductField field, String message) {
        var slot = slot(field);
        return new ProblemSummary.Entry(
                Texts.of(field.labelKey()),
                message,
                () -> slot.ifPresent(found -> found.focus().run()));
    }

    private static Div note(RefusalReason reason, ProductChanges changes, Map<String, RefusalGround> grounds) {
        var must = reason.necessity() == RefusalReason.Necessity.MUST;
        var note = new Div(
                Badges.of(
                        must ? Tone.CAUTION : Tone.NEUTRAL,
                        Texts.name("products.reason.necessity", reason.necessity())),
                new Span(Texts.of("products.reason", reason.text())));
        Optional.ofNullable(grounds.get(reason.ground()))
                .filter(ground -> !ground.code().equals(RefusalGround.OTHER))
                .ifPresent(ground -> note.addComponentAtIndex(1, new Span(ground.text(Texts.language()))));
        note.addClassName("field-reason");
        Optional.ofNullable(changes.before().get(reason.field()))
                .ifPresent(before -> note.add(
                        Badges.of(Tone.GOOD, Texts.of("products.reasons.fixed")),
                        new Span(Texts.of("products.reason.before", shown(reason.field(), before)))));
        return note;
    }

    private static Div theirs(String value) {
        var note = new Div(new Span(
                Texts.of("products.theirs", value.isEmpty() ? Texts.of("products.theirs.empty") : shortened(value))));
        note.addClassName("field-theirs");
        return note;
    }

    private static String shown(String field, String value) {
        return ProductField.of(field).filter(FILES::contains).isPresent() ? "" : shortened(value);
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN_MAX ? value : value.substring(0, SHOWN_MAX) + "…";
    }

    private static String message(ProductFlaw flaw) {
        return Texts.of(flaw.problem().textKey());
    }

    private Optional<FieldSlot> slot(ProductField field) {
        return Optional.ofNullable(slots.get(field));
    }

    private FormLayout layout() {
        var layout = new FormLayout(
                gtin,
                nameVi,
                nameEn,
                group,
                picture,
                brand,
                origin,
                netContent,
                standards,
                descriptionVi,
                descriptionEn);
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("34em", 2));
        for (var wide : List.of(gtin, nameVi, picture, standards, descriptionVi, descriptionEn)) {
            layout.setColspan(wide, 2);
        }
        guidance.addTo(layout);
        return layout;
    }

    private void fillSlots() {
        slots.put(ProductField.CODE, FieldSlot.of(gtin));
        slots.put(ProductField.NAME_VI, FieldSlot.of(nameVi));
        slots.put(ProductField.NAME_EN, FieldSlot.of(nameEn));
        slots.put(ProductField.GROUP, FieldSlot.of(group));
        slots.put(ProductField.IMAGE, FieldSlot.of(picture));
        slots.put(ProductField.BRAND, FieldSlot.of(brand));
        slots.put(ProductField.ORIGIN, FieldSlot.of(origin));
        slots.put(ProductField.NET_CONTENT, FieldSlot.of(netContent));
        slots.put(ProductField.STANDARDS, FieldSlot.of(standards));
        slots.put(ProductField.DESCRIPTION_VI, FieldSlot.of(descriptionVi));
        slots.put(ProductField.DESCRIPTION_EN, FieldSlot.of(descriptionEn));
        guidance.addTo(slots);
    }

    private static TextField line(ProductField field) {
        var line = new TextField(Texts.of(field.labelKey()));
        line.setWidthFull();
        line.setManualValidation(true);
        return line;
    }

    private static TextArea area(ProductField field) {
        var area = new TextArea(Texts.of(field.labelKey()));
        area.setWidthFull();
        area.setMinRows(3);
        area.setManualValidation(true);
        return area;
    }
}
