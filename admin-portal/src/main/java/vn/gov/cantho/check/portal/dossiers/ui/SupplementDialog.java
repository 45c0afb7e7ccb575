package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.Remark;
import vn.gov.cantho.check.portal.dossiers.RemarkReason;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks what has to be supplemented: each remark pinned to a field, a paper or a section. */
final class SupplementDialog extends Dialog implements ActOutcomes.Refusable {

    private static final List<String> SECTIONS = List.of("FORM", "PAPERS");

    private final transient List<RemarkReason> reasons;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Span problem = new Span();

    SupplementDialog(DossierDoors doors, Dossier dossier, Consumer<List<Remark>> asked) {
        this.reasons = doors.dossiers().supplementReasons(LocalDate.now(Formats.ZONE));
        addClassName("dossier-dialog");
        setHeaderTitle(Texts.of("dossiers.supplement"));
        setWidth("44rem");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var confirm = new Button(
                Texts.of("dossiers.supplement"),
                _ -> asked.accept(rows.stream().map(Row::remark).toList()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("dossiers.supplement.meaning", DossierWords.name(dossier))), list);
        add(new Button(Texts.of("dossiers.supplement.add"), _ -> addRow()));
        getFooter().add(problem, new Button(Texts.of("dossiers.cancel"), _ -> close()), confirm);
        addRow();
    }

    @Override
    public void refuse(String message) {
        problem.setText(message);
        rows.forEach(Row::mark);
    }

    private void addRow() {
        if (rows.size() < Remark.REMARKS_MAX) {
            var row = new Row();
            rows.add(row);
            list.add(row);
        }
    }

    private static List<Target> targets() {
        return Stream.of(
                        Arrays.stream(FormField.values()).map(field -> new Target(Remark.Pin.FIELD, field.name())),
                        Arrays.stream(PaperKind.values()).map(kind -> new Target(Remark.Pin.FILE, kind.name())),
                        SECTIONS.stream().map(section -> new Target(Remark.Pin.SECTION, section)))
                .flatMap(part -> part)
                .toList();
    }

    /** What a remark can be pinned to. */
    private record Target(Remark.Pin pin, String name) {

        String words() {
            return DossierWords.target(new Remark(pin, name, "", "", Remark.Severity.REQUIRED));
        }
    }

    /** One remark as it is typed. */
    private final class Row extends Div {

        private final ComboBox<Target> target = new ComboBox<>(Texts.of("dossiers.remark.target"));
        private final ComboBox<RemarkReason> reason = new ComboBox<>(Texts.of("dossiers.remark.reason"));
        private final TextArea text = Fields.text("dossiers.remark.text", Remark.TEXT_LENGTH_MAX);
        private final Checkbox required = new Checkbox(Texts.of("dossiers.remark.required"), true);

        Row() {
            addClassName("dossier-remark-row");
            target.setItems(targets());
            target.setItemLabelGenerator(Target::words);
            target.setWidthFull();
            reason.setItems(reasons);
            reason.setItemLabelGenerator(DossierWords::reason);
            reason.setWidthFull();
            text.setMinRows(2);
            text.setManualValidation(true);
            add(target, reason, text, required, new Button(Texts.of("dossiers.supplement.remove"), _ -> remove()));
        }

        private void remove() {
            rows.remove(this);
            removeFromParent();
        }

        Remark remark() {
            var pinned = target.getOptionalValue().orElse(new Target(Remark.Pin.SECTION, ""));
            return new Remark(
                    pinned.pin(),
                    pinned.name(),
                    reason.getOptionalValue().map(RemarkReason::code).orElse(""),
                    text.getValue(),
                    required.getValue() ? Remark.Severity.REQUIRED : Remark.Severity.RECOMMENDED);
        }

        void mark() {
            target.setErrorMessage(Texts.of("dossiers.remark.target.missing"));
            target.setInvalid(target.isEmpty());
            reason.setErrorMessage(Texts.of("dossiers.remark.reason.missing"));
            reason.setInvalid(reason.isEmpty());
            text.setErrorMessage(Texts.of("dossiers.remark.text.short", Remark.TEXT_LENGTH_MIN));
            text.setInvalid(text.getValue().strip().length() < Remark.TEXT_LENGTH_MIN);
        }
    }
}
