package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.dossiers.DossierStep;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks to whom and when an account was handed over. */
final class HandoverDialog extends Dialog implements ActOutcomes.Refusable {

    private final DatePicker day = Fields.date("dossiers.handOver.on");
    private final TextField recipient = Fields.line("dossiers.handOver.to", DossierStep.RECIPIENT_LENGTH_MAX);

    HandoverDialog(Consumer<DossierStep.Handover> handed) {
        addClassName("dossier-dialog");
        setHeaderTitle(Texts.of("dossiers.handOver"));
        day.setValue(LocalDate.now(Formats.ZONE));
        day.setRequiredIndicatorVisible(true);
        recipient.setRequiredIndicatorVisible(true);
        var confirm = new Button(Texts.of("dossiers.handOver"), _ -> {
            if (day.getOptionalValue().isEmpty()) {
                refuse(Texts.of("dossiers.factsMissing"));
            } else {
                handed.accept(new DossierStep.Handover(day.getValue(), recipient.getValue()));
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("dossiers.handOver.meaning")), recipient, day);
        getFooter().add(new Button(Texts.of("dossiers.cancel"), _ -> close()), confirm);
    }

    @Override
    public void refuse(String message) {
        recipient.setErrorMessage(message);
        recipient.setInvalid(true);
    }
}
