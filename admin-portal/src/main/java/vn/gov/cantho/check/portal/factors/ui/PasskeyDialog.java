package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import vn.gov.cantho.check.portal.factors.FactorChange;
import vn.gov.cantho.check.portal.factors.FactorFlaw;
import vn.gov.cantho.check.portal.factors.FactorService;
import vn.gov.cantho.check.portal.factors.Passkey;
import vn.gov.cantho.check.portal.shell.DeviceQuestion;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks what a new passkey is called, then the device for it. Stays open until it is there. */
final class PasskeyDialog extends Dialog {

    private final transient FactorService factors;
    private final transient Runnable whenDone;
    private final TextField name = Fields.line("factors.passkey.name", Passkey.NAME_LENGTH_MAX);

    PasskeyDialog(FactorService factors, Runnable whenDone) {
        this.factors = factors;
        this.whenDone = whenDone;
        setHeaderTitle(Texts.of("factors.passkey.add"));
        setWidth("32rem");
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(Texts.of("factors.passkey.nameHelp"));
        var make = new Button(Texts.of("factors.passkey.make"), _ -> ask());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("factors.passkey.words")), name);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), make);
        name.focus();
    }

    private void ask() {
        name.setInvalid(false);
        if (name.getValue().isBlank()) {
            refuse(FactorFlaw.NAME_LENGTH);
            return;
        }
        factors.beginPasskey()
                .ifPresentOrElse(
                        question -> DeviceQuestion.ask(this, question.optionsJson(), new Answer()),
                        () -> refuse(FactorFlaw.TOO_MANY));
    }

    private void refuse(FactorFlaw flaw) {
        name.setErrorMessage(Texts.of(flaw.textKey()));
        name.setInvalid(true);
        name.focus();
    }

    /** What the device says. */
    private final class Answer implements DeviceQuestion.Listener {

        @Override
        public void answered(String json) {
            switch (factors.finishPasskey(name.getValue(), json)) {
                case FactorChange.Done _ -> {
                    Notices.done("factors.passkey.added");
                    close();
                    whenDone.run();
                }
                case FactorChange.Refused refused -> refuse(refused.flaw());
            }
        }

        @Override
        public void failed(DeviceQuestion.Failure failure) {
            Notices.refused(failure.textKey());
        }
    }
}
