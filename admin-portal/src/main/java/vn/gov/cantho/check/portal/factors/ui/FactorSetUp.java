package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import vn.gov.cantho.check.portal.factors.FactorDuty;
import vn.gov.cantho.check.portal.factors.FactorService;
import vn.gov.cantho.check.portal.shell.Texts;

/** Sets up the first factor of an account, as its duty asks for it, and hands out recovery codes for the day it is lost. */
final class FactorSetUp extends VerticalLayout {

    private final transient FactorService factors;
    private final transient Runnable whenDone;

    /**
     * @param whenDone what happens once a factor is there and the codes were taken
     */
    FactorSetUp(FactorService factors, Runnable whenDone) {
        this.factors = factors;
        this.whenDone = whenDone;
        setPadding(false);
        var duty = factors.own().duty();
        add(new Paragraph(Texts.name("factors.duty", duty)));
        add(factors.offersPasskeys() ? passkey() : new Paragraph(Texts.of("factors.passkey.notOffered")));
        if (duty != FactorDuty.PASSKEY) {
            add(
                    factors.offersTotp()
                            ? wide("factors.totp.setUp", VaadinIcon.MOBILE, () -> TotpDialog.open(factors, this::codes))
                            : new Paragraph(Texts.of("factors.totp.notOffered")));
        }
    }

    private Button passkey() {
        var add = wide("factors.passkey.add", VaadinIcon.KEY, () -> new PasskeyDialog(factors, this::codes).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.focus();
        return add;
    }

    private static Button wide(String key, VaadinIcon icon, Runnable act) {
        var button = new Button(Texts.of(key), icon.create(), _ -> act.run());
        button.setWidthFull();
        return button;
    }

    private void codes() {
        if (factors.own().recoveryCodesLeft() > 0) {
            whenDone.run();
            return;
        }
        var codes = new RecoveryCodesDialog(factors.renewRecoveryCodes());
        codes.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                whenDone.run();
            }
        });
        codes.open();
    }
}
