package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import vn.gov.cantho.check.portal.activations.LinkHandover;
import vn.gov.cantho.check.portal.factors.FactorReset;
import vn.gov.cantho.check.portal.factors.FactorResetService;
import vn.gov.cantho.check.portal.factors.KeptFactors;
import vn.gov.cantho.check.portal.security.PortalAddress;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Says what an account has, and takes all of it away for a reason. */
final class FactorResetPanel extends VerticalLayout {

    private final transient FactorResetService resets;
    private final long account;
    private final transient PortalAddress portal;
    private final transient Runnable changed;
    private final Paragraph has = new Paragraph();
    private final TextArea reason = Fields.text("factors.reset.reason", FactorResetService.REASON_LENGTH_MAX);

    FactorResetPanel(FactorResetService resets, long account, PortalAddress portal, Runnable changed) {
        this.resets = resets;
        this.account = account;
        this.portal = portal;
        this.changed = changed;
        setPadding(false);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.of("factors.reset.reasonHelp"));
        var reset = new Button(Texts.of("factors.reset.act"), _ -> reset());
        reset.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(has, new Paragraph(Texts.of("factors.reset.meaning")), reason, reset);
        show(resets.ofAccount(account));
    }

    private void show(KeptFactors kept) {
        has.setText(
                kept.isEmpty()
                        ? Texts.of("factors.reset.nothing")
                        : Texts.of(
                                "factors.reset.has",
                                kept.passkeys(),
                                Texts.of(kept.totp() ? "factors.reset.app" : "factors.reset.noApp"),
                                kept.recoveryCodesLeft()));
    }

    private void reset() {
        reason.setInvalid(false);
        switch (resets.reset(account, reason.getValue())) {
            case FactorReset.Done done -> {
                reason.clear();
                show(resets.ofAccount(account));
                LinkHandover.dialog(done.link(), portal).open();
                changed.run();
            }
            case FactorReset.Refused refused -> {
                reason.setErrorMessage(Texts.of(refused.flaw().textKey()));
                reason.setInvalid(true);
                reason.focus();
            }
        }
    }
}
