package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.gov.cantho.check.portal.factors.FactorChange;
import vn.gov.cantho.check.portal.factors.FactorFlaw;
import vn.gov.cantho.check.portal.factors.FactorService;
import vn.gov.cantho.check.portal.factors.TotpSetup;
import vn.gov.cantho.check.portal.printing.QrSymbol;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows the secret of a new authenticator app, as a picture and as text, and asks for the first code of the app. */
final class TotpDialog extends Dialog {

    private static final int TYPED_MAX = 10;

    private final transient FactorService factors;
    private final transient TotpSetup setup;
    private final transient Runnable whenDone;
    private final TextField code = Fields.line("factors.totp.code", TYPED_MAX);

    private TotpDialog(FactorService factors, TotpSetup setup, Runnable whenDone) {
        this.factors = factors;
        this.setup = setup;
        this.whenDone = whenDone;
        setHeaderTitle(Texts.of("factors.totp.title"));
        setWidth("32rem");
        var secret = new Code(setup.text());
        secret.addClassName("one-time");
        code.setRequiredIndicatorVisible(true);
        code.getElement().setAttribute("inputmode", "numeric");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        var confirm = new Button(Texts.of("factors.totp.confirm"), _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(Texts.of("factors.totp.scan")),
                picture(),
                new Paragraph(Texts.of("factors.totp.type")),
                secret,
                code);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), confirm);
    }

    /** Begins, where an app can be set up at all. */
    static void open(FactorService factors, Runnable whenDone) {
        factors.beginTotp()
                .ifPresentOrElse(
                        setup -> new TotpDialog(factors, setup, whenDone).open(),
                        () -> Notices.refused(FactorFlaw.NOT_OFFERED.textKey()));
    }

    private Image picture() {
        var svg = QrSymbol.of(setup.address()).svg();
        var encoded = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        var picture = new Image("data:image/svg+xml;base64," + encoded, Texts.of("factors.totp.qr"));
        picture.addClassName("one-time-qr");
        return picture;
    }

    private void confirm() {
        switch (factors.confirmTotp(setup, code.getValue())) {
            case FactorChange.Done _ -> {
                Notices.done("factors.totp.added");
                close();
                whenDone.run();
            }
            case FactorChange.Refused refused -> {
                code.setErrorMessage(Texts.of(refused.flaw().textKey()));
                code.setInvalid(true);
                code.focus();
            }
        }
    }
}
