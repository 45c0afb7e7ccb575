package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;

/** A new password, typed twice, with the rules in words. */
public final class NewPasswordFields extends VerticalLayout {

    // In the browser alone, as long as somebody types: how long it is, as it is counted, and whether it repeats itself.
    // What is
    // guessed first the portal knows, when the password is set.
    private static final String STRENGTH = """
            this.addEventListener('input', () => {
              const text = (this.inputElement?.value ?? '').normalize('NFC');
              const missing = $1 - [...text].length;
              const different = new Set(text.toLowerCase()).size;
              $0.textContent = text === '' ? ''
                  : missing > 0 ? $2.replace('{n}', missing)
                  : different < 8 ? $3 : $4;
              $0.dataset.strength = missing > 0 || different < 8 ? 'weak' : 'good';
            });""";

    private final Div strength = new Div();
    private final PasswordField chosen;
    private final PasswordField again;

    /**
     * @param lengthMin how many characters it has at least
     * @param lengthMax how many characters the fields take
     */
    public NewPasswordFields(int lengthMin, int lengthMax) {
        chosen = field("password.chosen", "new-password", lengthMax);
        again = field("password.again", "new-password", lengthMax);
        setPadding(false);
        chosen.setHelperText(Texts.of("password.rules", lengthMin));
        strength.addClassName("password-strength");
        strength.getElement().setAttribute("role", "status");
        chosen.getElement()
                .executeJs(
                        STRENGTH,
                        strength.getElement(),
                        lengthMin,
                        Texts.of("password.strength.short"),
                        Texts.of("password.strength.plain"),
                        Texts.of("password.strength.good"));
        add(chosen, strength, again);
    }

    /** The password, when it was typed the same twice; otherwise says so at the field. */
    public Optional<String> typed() {
        chosen.setInvalid(false);
        again.setInvalid(false);
        if (chosen.getValue().equals(again.getValue())) {
            return Optional.of(chosen.getValue());
        }
        refuse(again, "password.different");
        return Optional.empty();
    }

    /** Says at the first field what the text of the key says. */
    public void refuse(String key) {
        refuse(chosen, key);
    }

    public void clear() {
        chosen.clear();
        again.clear();
    }

    /** The same for any field of a password. */
    public static void refuse(PasswordField field, String key) {
        field.setErrorMessage(Texts.of(key));
        field.setInvalid(true);
        field.focus();
    }

    /**
     * A field that password managers fill and that takes what is pasted.
     *
     * @param autocomplete what it is for, in the words of HTML
     */
    public static PasswordField field(String key, String autocomplete, int lengthMax) {
        var field = new PasswordField(Texts.of(key));
        field.setMaxLength(lengthMax);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
