package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import vn.gov.cantho.check.portal.accounts.AccountFlaw.Problem;
import vn.gov.cantho.check.portal.accounts.Passwords;
import vn.gov.cantho.check.portal.shell.Texts;

/** A new password, typed twice. */
final class NewPasswordFields extends VerticalLayout {

    private final PasswordField chosen = field("own.chosen", "new-password");
    private final PasswordField again = field("own.again", "new-password");

    NewPasswordFields() {
        setPadding(false);
        chosen.setHelperText(Texts.of("own.help", Passwords.LENGTH_MIN));
        add(chosen, again);
    }

    /** The password, when it was typed the same twice; otherwise says so at the field. */
    Optional<String> typed() {
        chosen.setInvalid(false);
        again.setInvalid(false);
        if (chosen.getValue().equals(again.getValue())) {
            return Optional.of(chosen.getValue());
        }
        refuse(again, "own.different");
        return Optional.empty();
    }

    void refuse(Problem problem) {
        refuse(chosen, problem.textKey());
    }

    void clear() {
        chosen.clear();
        again.clear();
    }

    static void refuse(PasswordField field, String key) {
        field.setErrorMessage(Texts.of(key));
        field.setInvalid(true);
        field.focus();
    }

    static PasswordField field(String key, String autocomplete) {
        var field = new PasswordField(Texts.of(key));
        field.setMaxLength(Passwords.LENGTH_MAX);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
