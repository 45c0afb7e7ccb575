package vn.gov.cantho.check.portal.door.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import vn.gov.cantho.check.portal.door.ProofResult;
import vn.gov.cantho.check.portal.door.ProofService;
import vn.gov.cantho.check.portal.factors.FactorKind;
import vn.gov.cantho.check.portal.passwords.PasswordRules;
import vn.gov.cantho.check.portal.shell.DeviceQuestion;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.NewPasswordFields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for one of the ways in which an account proves who its owner is, the one that cannot be phished first. */
final class ProofForm extends VerticalLayout {

    /** A recovery code with its hyphens, and some spaces of whoever types it. */
    private static final int CODE_LENGTH_MAX = 40;

    private static final String AFTER_THE_END = "sign-in?ended";

    private final transient ProofService proofs;
    private final transient Runnable proven;
    private final Div refusal = new Div();

    /**
     * @param proven what happens then
     */
    ProofForm(ProofService proofs, Runnable proven) {
        this.proofs = proofs;
        this.proven = proven;
        setPadding(false);
        addClassName("proof");
        refusal.addClassName("proof-refusal");
        refusal.getElement().setAttribute("role", "alert");
        var ways = proofs.ways();
        if (ways.isEmpty()) {
            addPassword();
        } else {
            addFactors(ways);
        }
    }

    private void addFactors(Set<FactorKind> ways) {
        if (ways.contains(FactorKind.PASSKEY) && !proofs.offersPasskeys()) {
            add(new Paragraph(Texts.of("factors.passkey.notOffered")));
        } else if (ways.contains(FactorKind.PASSKEY)) {
            var passkey = new Button(Texts.of("door.passkey"), VaadinIcon.KEY.create(), _ -> askForPasskey());
            passkey.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            passkey.setWidthFull();
            passkey.focus();
            add(passkey);
        }
        add(refusal);
        if (ways.contains(FactorKind.TOTP)) {
            add(code("door.code", "door.code.help", !ways.contains(FactorKind.PASSKEY)));
        }
        if (ways.contains(FactorKind.RECOVERY_CODE)) {
            add(folded("door.recovery", code("door.recovery.code", "door.recovery.help", false)));
        }
        add(folded("door.lost", new Paragraph(Texts.of("door.lost.help"))));
    }

    private Div code(String labelKey, String helpKey, boolean first) {
        var field = Fields.line(labelKey, CODE_LENGTH_MAX);
        field.setHelperText(Texts.of(helpKey));
        field.getElement().setAttribute("autocomplete", "one-time-code");
        var prove = new Button(Texts.of("door.code.prove"), _ -> byCode(field));
        prove.setWidthFull();
        field.addKeyPressListener(Key.ENTER, _ -> prove.click());
        if (first) {
            prove.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            field.focus();
        }
        return new Div(field, prove);
    }

    private void addPassword() {
        var field = NewPasswordFields.field("signin.password", "current-password", PasswordRules.LENGTH_MAX);
        var prove = new Button(Texts.of("door.code.prove"), _ -> byPassword(field));
        prove.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        prove.setWidthFull();
        field.addKeyPressListener(Key.ENTER, _ -> prove.click());
        field.focus();
        add(field, refusal, prove);
    }

    private static NativeDetails folded(String titleKey, Component content) {
        return new NativeDetails(Texts.of(titleKey), content);
    }

    private void askForPasskey() {
        DeviceQuestion.ask(this, proofs.askForPasskey().optionsJson(), new DeviceQuestion.Listener() {

            @Override
            public void answered(String json) {
                take(proofs.byPasskey(json));
            }

            @Override
            public void failed(DeviceQuestion.Failure failure) {
                say(Texts.of(failure.textKey()));
            }
        });
    }

    private void byCode(TextField field) {
        take(proofs.byCode(field.getValue()));
        field.focus();
    }

    private void byPassword(PasswordField field) {
        take(proofs.byPassword(field.getValue()));
        field.focus();
    }

    private void take(ProofResult result) {
        switch (result) {
            case ProofResult.Proven _ -> {
                say("");
                proven.run();
            }
            case ProofResult.Refused(var key) -> say(Texts.of(key));
            case ProofResult.Delayed(var wait) -> say(Texts.of("door.proof.delayed", wait.toSeconds() + 1));
            case ProofResult.Over _ -> UI.getCurrent().getPage().setLocation(AFTER_THE_END);
        }
    }

    private void say(String words) {
        refusal.setText(words);
    }
}
