package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.gov.cantho.check.portal.codelots.CodeIssue;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.codelots.EstablishmentChoice;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Issues codes to an establishment. */
final class IssueDialog extends Dialog {

    private static final int NOTE_MAX = 200;

    private final CodeLotService codeLots;
    private final Runnable whenDone;
    private final ComboBox<EstablishmentChoice> establishment =
            new ComboBox<>(Texts.of("codelots.field.establishment"));
    private final IntegerField size = new IntegerField(Texts.of("codelots.field.size"));
    private final TextField note = Fields.line("codelots.field.note", NOTE_MAX);
    private final Checkbox pin = new Checkbox(Texts.of("codelots.field.pin"));
    private final FieldMarks marks = new FieldMarks();

    IssueDialog(CodeLotService codeLots, Runnable whenDone) {
        this.codeLots = codeLots;
        this.whenDone = whenDone;
        setWidth("44rem");
        setHeaderTitle(Texts.of("codelots.issue"));
        establishment.setItems(query -> codeLots
                .findEstablishments(
                        new ListQuery(query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit()))
                .stream());
        establishment.setItemLabelGenerator(EstablishmentChoice::name);
        establishment.setRequiredIndicatorVisible(true);
        size.setRequiredIndicatorVisible(true);
        size.setHelperText(Texts.of("codelots.help.size", CodeLotService.SIZE_MAX));
        marks.at("establishment", establishment).at("size", size).at("note", note);
        pin.setHelperText(Texts.of("codelots.help.pin"));
        var form = new FormLayout(establishment, size, note, pin);
        form.setColspan(pin, 2);
        form.setColspan(note, 2);
        add(form);
        var issue = new Button(Texts.of("codelots.issue.do"), _ -> issue());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), issue);
    }

    private void issue() {
        marks.clear();
        // What is left empty belongs to no establishment and is no number of codes: the service names both.
        var to = establishment.getOptionalValue().map(EstablishmentChoice::id).orElse(0L);
        switch (codeLots.issue(to, size.getOptionalValue().orElse(0), note.getValue(), pin.getValue())) {
            case CodeIssue.Issued issued -> {
                Notices.done(
                        "codelots.issued",
                        issued.codeLot().size(),
                        issued.codeLot().establishmentName());
                close();
                whenDone.run();
            }
            case CodeIssue.Flawed flawed ->
                flawed.flaws()
                        .forEach(flaw -> marks.mark(
                                flaw.field(),
                                Texts.of(flaw.text(), flaw.arguments().toArray())));
        }
    }
}
