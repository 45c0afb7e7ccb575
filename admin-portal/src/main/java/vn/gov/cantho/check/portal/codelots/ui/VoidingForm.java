package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.codelots.SerialRange;
import vn.gov.cantho.check.portal.codelots.Voiding;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks which codes are void from now on, and why; folded away, because it cannot be undone. */
final class VoidingForm extends Details {

    private static final int REASON_MAX = 300;

    private final CodeLotService codeLots;
    private final CodeLot shown;
    private final Runnable whenDone;
    private final SerialFields serials;
    private final TextField reason = Fields.line("codelots.field.reason", REASON_MAX);

    VoidingForm(CodeLotService codeLots, CodeLot shown, Runnable whenDone) {
        this.codeLots = codeLots;
        this.shown = shown;
        this.whenDone = whenDone;
        this.serials = new SerialFields(shown);
        setSummaryText(Texts.of("codelots.void.title"));
        var doIt = new Button(Texts.of("codelots.void"), _ -> confirm());
        doIt.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var content = new VerticalLayout(new Paragraph(Texts.of("codelots.void.explanation")), serials, reason, doIt);
        content.setPadding(false);
        add(content);
    }

    private void confirm() {
        if (serials.isEmpty()) {
            serials.complain(Texts.of("codelots.outside", Formats.number(shown.size() - 1)));
            return;
        }
        var question = new ConfirmDialog(
                Texts.of("codelots.void.title"),
                Texts.of("codelots.void.question", Formats.number(serials.first()), Formats.number(serials.last())),
                Texts.of("codelots.void"),
                _ -> makeVoid());
        question.setConfirmButtonTheme("error primary");
        question.setCancelable(true);
        question.setCancelText(Texts.of("shell.cancel"));
        question.open();
    }

    private void makeVoid() {
        serials.clearComplaint();
        reason.setInvalid(false);
        switch (codeLots.voidRange(shown.id(), serials.first(), serials.last(), reason.getValue())) {
            case Voiding.Voided voided -> {
                Notices.done("codelots.voided", voided.codeLot().counts().voided());
                whenDone.run();
            }
            case Voiding.Outside outside ->
                serials.complain(Texts.of("codelots.outside", Formats.number(outside.lastSerial())));
            case Voiding.Overlaps overlaps -> serials.complain(overlap(overlaps.voided()));
            case Voiding.ReasonMissing _ -> {
                reason.setErrorMessage(Texts.of("codelots.flaw.reason"));
                reason.setInvalid(true);
            }
            case Voiding.Unknown _ -> Notices.refused("codelots.unknown");
        }
    }

    private static String overlap(SerialRange voided) {
        return Texts.of("codelots.alreadyVoid", Formats.number(voided.first()), Formats.number(voided.last()));
    }
}
