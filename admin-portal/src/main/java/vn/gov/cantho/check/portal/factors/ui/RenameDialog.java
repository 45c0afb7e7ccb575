package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import vn.gov.cantho.check.portal.factors.FactorChange;
import vn.gov.cantho.check.portal.factors.FactorService;
import vn.gov.cantho.check.portal.factors.Passkey;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks what a passkey is to be called. */
final class RenameDialog extends Dialog {

    private final transient FactorService factors;
    private final transient Passkey passkey;
    private final transient Runnable whenDone;
    private final TextField name = Fields.line("factors.passkey.name", Passkey.NAME_LENGTH_MAX);

    RenameDialog(FactorService factors, Passkey passkey, Runnable whenDone) {
        this.factors = factors;
        this.passkey = passkey;
        this.whenDone = whenDone;
        setHeaderTitle(Texts.of("factors.passkey.renameOf", passkey.name()));
        name.setValue(passkey.name());
        var save = new Button(Texts.of("shell.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(name);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
        name.focus();
    }

    private void save() {
        switch (factors.renamePasskey(passkey.id(), name.getValue())) {
            case FactorChange.Done _ -> {
                Notices.done("shell.saved");
                close();
                whenDone.run();
            }
            case FactorChange.Refused refused -> {
                name.setErrorMessage(Texts.of(refused.flaw().textKey()));
                name.setInvalid(true);
            }
        }
    }
}
