package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import vn.gov.cantho.check.portal.factors.FactorService;
import vn.gov.cantho.check.portal.factors.OwnFactors;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** The reader's own factors: what their unit asks for, their passkeys, their app, their recovery codes. */
final class FactorPanel extends VerticalLayout {

    private final transient FactorService factors;

    FactorPanel(FactorService factors) {
        this.factors = factors;
        setPadding(false);
        addClassName("factors");
        show();
    }

    private void show() {
        removeAll();
        var own = factors.own();
        add(new Paragraph(Texts.name("factors.duty", own.duty())), state(own));
        add(new H3(Texts.of("factors.passkeys")), new PasskeyList(factors, own.passkeys(), this::show));
        add(new H3(Texts.of("factors.totp")), app(own));
        add(new H3(Texts.of("factors.recovery")), codes(own));
    }

    private static Span state(OwnFactors own) {
        if (!own.isEnough()) {
            return Badges.of(Tone.CAUTION, Texts.of("factors.state.missing"));
        }
        return own.kinds().isEmpty()
                ? Badges.of(Tone.NEUTRAL, Texts.of("factors.state.none"))
                : Badges.of(Tone.GOOD, Texts.of("factors.state.enough"));
    }

    private Div app(OwnFactors own) {
        var words = own.totpSince()
                .map(since -> Texts.of("factors.totp.since", since))
                .orElseGet(() -> Texts.of(factors.offersTotp() ? "factors.totp.words" : "factors.totp.notOffered"));
        var actions = new Div();
        actions.addClassName("factor-actions");
        if (factors.offersTotp()) {
            var isThere = own.totpSince().isPresent();
            actions.add(new Button(
                    Texts.of(isThere ? "factors.totp.replace" : "factors.totp.setUp"),
                    _ -> TotpDialog.open(factors, this::show)));
        }
        if (own.totpSince().isPresent()) {
            actions.add(new Button(
                    Texts.of("factors.totp.remove"),
                    _ -> FactorNotices.show(factors.removeTotp(), "factors.totp.removed", this::show)));
        }
        return new Div(new Paragraph(words), actions);
    }

    private Div codes(OwnFactors own) {
        var left = own.recoveryCodesLeft();
        var words = left == 0 ? Texts.of("factors.recovery.none") : Texts.of("factors.recovery.left", left);
        var make =
                new Button(Texts.of(left == 0 ? "factors.recovery.make" : "factors.recovery.renew"), _ -> makeCodes());
        return new Div(new Paragraph(words), make);
    }

    private void makeCodes() {
        new RecoveryCodesDialog(factors.renewRecoveryCodes()).open();
        show();
    }
}
