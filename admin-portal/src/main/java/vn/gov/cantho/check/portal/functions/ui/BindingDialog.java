package vn.gov.cantho.check.portal.functions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.portal.functions.ApprovingDocument;
import vn.gov.cantho.check.portal.functions.Binding;
import vn.gov.cantho.check.portal.functions.BindingChange;
import vn.gov.cantho.check.portal.functions.BindingFlaw;
import vn.gov.cantho.check.portal.functions.BindingFlaw.Field;
import vn.gov.cantho.check.portal.functions.BindingSaving;
import vn.gov.cantho.check.portal.functions.FunctionGroup;
import vn.gov.cantho.check.portal.functions.FunctionService;
import vn.gov.cantho.check.portal.functions.UnitKind;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Changes what a level may do in a group from a day on, by a document; shows what was and what is planned. */
final class BindingDialog extends Dialog {

    private final transient FunctionService functions;
    private final transient UnitKind kind;
    private final transient FunctionGroup group;
    private final transient Runnable whenDone;
    private final transient List<Binding> history;
    private final transient Optional<Binding> present;
    private final CheckboxGroup<Verb> verbs = new CheckboxGroup<>(Texts.of("functions.field.verbs"));
    private final TextField clause = Fields.line("functions.field.clause", BindingChange.CLAUSE_MAX);
    private final DatePicker from = Fields.date("functions.field.from");
    private final TextField number = Fields.line("functions.field.documentNumber", ApprovingDocument.NUMBER_MAX);
    private final DatePicker date = Fields.date("functions.field.documentDate");
    private final FieldMarks marks = new FieldMarks();

    BindingDialog(FunctionService functions, UnitKind kind, FunctionGroup group, Runnable whenDone) {
        this.functions = functions;
        this.kind = kind;
        this.group = group;
        this.whenDone = whenDone;
        var today = LocalDate.now(Formats.ZONE);
        history = functions.history(kind.code(), group.code());
        present = history.stream().filter(binding -> binding.holdsOn(today)).findFirst();
        setHeaderTitle(Words.name(group) + " · " + Words.name(kind));
        setWidth("40rem");
        describe(today);
        add(new FormLayout(verbs, clause, from, number, date), new H2(Texts.of("functions.history")), past());
        var save = new Button(Texts.of("shell.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (isPlanned(today)) {
            getFooter().add(new Button(Texts.of("functions.takeBack"), _ -> takeBack()));
        }
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    private void describe(LocalDate today) {
        verbs.setItems(Verb.values());
        verbs.setItemLabelGenerator(verb -> Texts.name("functions.verb", verb));
        verbs.setHelperText(Texts.of("functions.help.verbs"));
        verbs.setValue(present.map(Binding::verbs).orElse(Set.of()));
        clause.setValue(present.map(Binding::clause).orElse(""));
        from.setMin(today);
        from.setHelperText(Texts.of("functions.help.from"));
        date.setMax(today);
        marks.at(Field.VERBS, verbs)
                .at(Field.CLAUSE, clause)
                .at(Field.FROM, from)
                .at(Field.DOCUMENT_NUMBER, number)
                .at(Field.DOCUMENT_DATE, date);
    }

    private boolean isPlanned(LocalDate today) {
        return present.flatMap(Binding::until).isPresent()
                || history.stream().anyMatch(binding -> binding.from().isAfter(today));
    }

    private UnorderedList past() {
        var list = new UnorderedList();
        history.forEach(binding -> list.add(new ListItem(line(binding))));
        if (history.isEmpty()) {
            list.add(new ListItem(Texts.of("functions.noHistory")));
        }
        return list;
    }

    private static String line(Binding binding) {
        var until =
                binding.until().map(end -> Formats.date(end.minusDays(1))).orElse(Texts.of("functions.untilFurther"));
        var document = binding.document()
                .map(known -> Texts.of("functions.document", known.number(), Formats.date(known.date())))
                .orElse(Texts.of("functions.shipped"));
        return Texts.of("functions.line", Formats.date(binding.from()), until, Words.of(binding.verbs()), document);
    }

    private void save() {
        var change = new BindingChange(
                kind.code(),
                group.code(),
                verbs.getValue(),
                clause.getValue(),
                Optional.ofNullable(from.getValue()),
                number.getValue(),
                Optional.ofNullable(date.getValue()));
        switch (functions.change(present, change)) {
            case BindingSaving.Saved _ -> done("shell.saved");
            case BindingSaving.Invalid invalid -> show(invalid.flaws());
            case BindingSaving.AlreadyPlanned planned ->
                Notices.refused("functions.alreadyPlanned", Formats.date(planned.from()));
            case BindingSaving.Overtaken _ -> Notices.refused("shell.overtaken");
        }
    }

    private void takeBack() {
        if (functions.takeBackPlanned(kind.code(), group.code())) {
            done("functions.takenBack");
        } else {
            Notices.refused("shell.overtaken");
        }
    }

    private void done(String key) {
        Notices.done(key);
        close();
        whenDone.run();
    }

    private void show(List<BindingFlaw> flaws) {
        marks.clear();
        flaws.forEach(flaw -> marks.mark(flaw.field(), Texts.of(flaw.problem().textKey())));
    }
}
