package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.portal.accounts.AccountCreation;
import vn.gov.cantho.check.portal.accounts.AccountFlaw;
import vn.gov.cantho.check.portal.accounts.AccountFlaw.Field;
import vn.gov.cantho.check.portal.accounts.NewAccount;
import vn.gov.cantho.check.portal.accounts.PersonMark;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.ChoiceBox;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;

/** Makes an account and shows the link by which its owner chooses a password. */
final class NewAccountDialog extends Dialog {

    private static final int USERNAME_MAX = 60;
    private static final int DISPLAY_NAME_MAX = 100;

    private final AccountDoors doors;
    private final Runnable whenDone;
    private final ComboBox<UnitChoice> unit;
    private final TextField username = Fields.line("accounts.field.username", USERNAME_MAX);
    private final TextField displayName = Fields.line("accounts.field.displayName", DISPLAY_NAME_MAX);
    private final TextField contact = Fields.line("accounts.field.contact", PersonMark.CONTACT_MAX);
    private final CheckboxGroup<Role> roles = RoleBoxes.of(Set.of(Role.VIEWER));
    private final FieldMarks marks = new FieldMarks();

    NewAccountDialog(AccountDoors doors, UnitService units, ActingAccount keeper, Runnable whenDone) {
        this.doors = doors;
        this.whenDone = whenDone;
        setHeaderTitle(Texts.of("accounts.new"));
        unit = ChoiceBox.of("accounts.field.unit", units::anyChoices, UnitChoice::name);
        unit.setValue(new UnitChoice(keeper.unitId(), "", keeper.unitName()));
        unit.setReadOnly(!keeper.unitType().equals("CITY"));
        username.setHelperText(Texts.of("accounts.help.username"));
        contact.setHelperText(Texts.of("accounts.help.contact"));
        marks.at(Field.UNIT, unit)
                .at(Field.USERNAME, username)
                .at(Field.DISPLAY_NAME, displayName)
                .at(Field.CONTACT, contact)
                .at(Field.ROLES, roles);
        add(new FormLayout(unit, displayName, username, contact, roles));
        var save = new Button(Texts.of("accounts.create"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    private void save() {
        var account = new NewAccount(
                Optional.ofNullable(unit.getValue()).map(UnitChoice::id).orElse(0L),
                username.getValue(),
                displayName.getValue(),
                roles.getValue(),
                Locale.of("vi"),
                contact.getValue());
        switch (doors.accounts().createAwaitingActivation(account)) {
            case AccountCreation.Created created -> {
                close();
                whenDone.run();
                LinkPages.show(doors.accounts().activationLink(created.accountId()), doors.address());
            }
            case AccountCreation.Invalid invalid -> show(invalid.flaws());
        }
    }

    private void show(List<AccountFlaw> flaws) {
        marks.clear();
        flaws.forEach(flaw -> marks.mark(flaw.field(), Texts.of(flaw.problem().textKey())));
    }
}
