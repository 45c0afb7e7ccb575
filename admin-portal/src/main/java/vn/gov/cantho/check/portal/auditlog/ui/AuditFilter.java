package vn.gov.cantho.check.portal.auditlog.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.gov.cantho.check.portal.audit.AuditCriteria;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.shell.AuditLines;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;

/** The fields by which the trail is searched, and the button that does it. */
final class AuditFilter extends Div {

    private static final int USERNAME_LENGTH_MAX = 60;

    private final TextField words = Fields.line("auditlog.words", ListQuery.FILTER_LENGTH_MAX);
    private final TextField username = Fields.line("auditlog.username", USERNAME_LENGTH_MAX);
    private final ComboBox<UnitChoice> unit = new ComboBox<>(Texts.of("auditlog.unit"));
    private final ComboBox<String> action = constants("auditlog.action", "audit.action.", AuditLines::action);
    private final ComboBox<String> kind = constants("auditlog.kind", "audit.kind.", AuditLines::kind);
    private final IntegerField record = new IntegerField(Texts.of("auditlog.record"));
    private final DatePicker from = Fields.date("auditlog.from");
    private final DatePicker to = Fields.date("auditlog.to");

    /**
     * @param units finds units by a piece of their name
     * @param search is given what the fields say, when they say something that can be looked for
     */
    AuditFilter(Function<String, List<UnitChoice>> units, Consumer<AuditCriteria> search) {
        addClassName("audit-filter");
        unit.setItems(query -> units.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        unit.setItemLabelGenerator(UnitChoice::name);
        unit.setClearButtonVisible(true);
        unit.setWidthFull();
        record.setMin(1);
        record.setWidthFull();
        from.setWidthFull();
        to.setWidthFull();
        words.setHelperText(Texts.of("auditlog.words.help"));
        username.setAutocapitalize(Autocapitalize.NONE);
        var find = new Button(Texts.of("auditlog.find"), _ -> criteria().ifPresent(search));
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.addClickShortcut(Key.ENTER).listenOn(this);
        var clear = new Button(Texts.of("auditlog.clear"), _ -> {
            clear();
            search.accept(AuditCriteria.ALL);
        });
        var buttons = new Div(find, clear);
        buttons.addClassName("audit-filter-buttons");
        add(words, username, unit, action, kind, record, from, to, buttons);
    }

    /** What the fields say; empty when one of them says nothing that can be looked for, which it then says itself. */
    private Optional<AuditCriteria> criteria() {
        var typed = words.getValue().strip();
        var tooShort = !typed.isEmpty() && typed.length() < AuditCriteria.WORDS_MIN;
        words.setErrorMessage(Texts.of("auditlog.words.short"));
        words.setInvalid(tooShort);
        var reversed = !from.isEmpty() && !to.isEmpty() && to.getValue().isBefore(from.getValue());
        to.setErrorMessage(Texts.of("auditlog.to.beforeFrom"));
        to.setInvalid(reversed);
        if (tooShort || reversed || record.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(new AuditCriteria(
                text(username),
                unit.getOptionalValue().map(UnitChoice::id),
                action.getOptionalValue(),
                kind.getOptionalValue(),
                record.getOptionalValue().map(Integer::longValue),
                from.getOptionalValue(),
                to.getOptionalValue(),
                typed));
    }

    private void clear() {
        List.of(words, username).forEach(TextField::clear);
        unit.clear();
        List.of(action, kind).forEach(ComboBox::clear);
        record.clear();
        List.of(from, to).forEach(DatePicker::clear);
    }

    private static Optional<String> text(TextField field) {
        return Optional.of(field.getValue().strip().toLowerCase(Locale.ROOT)).filter(value -> !value.isEmpty());
    }

    private static ComboBox<String> constants(String labelKey, String prefix, UnaryOperator<String> name) {
        var box = new ComboBox<String>(Texts.of(labelKey));
        box.setItems(Texts.endings(prefix));
        box.setItemLabelGenerator(name::apply);
        box.setClearButtonVisible(true);
        box.setWidthFull();
        return box;
    }
}
