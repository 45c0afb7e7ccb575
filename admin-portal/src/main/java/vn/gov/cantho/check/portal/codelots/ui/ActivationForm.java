package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import vn.gov.cantho.check.portal.codelots.Activation;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.codelots.SerialRange;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks which codes are on goods now. */
final class ActivationForm extends VerticalLayout {

    private final CodeLotService codeLots;
    private final CodeLot shown;
    private final Runnable whenDone;
    private final SerialFields serials;

    ActivationForm(CodeLotService codeLots, CodeLot shown, Runnable whenDone) {
        this.codeLots = codeLots;
        this.shown = shown;
        this.whenDone = whenDone;
        this.serials = new SerialFields(shown);
        setPadding(false);
        var activate = new Button(Texts.of("codelots.activate"), _ -> activate());
        activate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(Texts.of("codelots.activate.title")),
                new Paragraph(Texts.of("codelots.activate.explanation")),
                serials,
                activate);
    }

    private void activate() {
        serials.clearComplaint();
        switch (codeLots.activate(shown.id(), serials.first(), serials.last())) {
            case Activation.Activated activated -> {
                Notices.done("codelots.activated", activated.codeLot().counts().active());
                whenDone.run();
            }
            case Activation.Outside outside ->
                serials.complain(Texts.of("codelots.outside", Formats.number(outside.lastSerial())));
            case Activation.Overlaps overlaps -> serials.complain(overlap(overlaps.active()));
            case Activation.NotBound _ -> Notices.refused("codelots.notBound");
            case Activation.Held held ->
                Notices.refused("codelots.held", Texts.of(held.hold().text()));
            case Activation.Unknown _ -> Notices.refused("codelots.unknown");
        }
    }

    private static String overlap(SerialRange active) {
        return Texts.of("codelots.alreadyActive", Formats.number(active.first()), Formats.number(active.last()));
    }
}
