package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierStep;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for the decision by which an account is granted, and for its name. */
final class GrantDialog extends Dialog implements ActOutcomes.Refusable {

    private static final int USERNAME_MAX = 60;

    private final TextField number = Fields.line("dossiers.grant.number", DossierStep.DECISION_NUMBER_LENGTH_MAX);
    private final DatePicker day = Fields.date("dossiers.grant.on");
    private final TextField username = Fields.line("dossiers.grant.username", USERNAME_MAX);
    private final Span problem = new Span();

    GrantDialog(Dossier dossier, BiConsumer<DossierStep.Decision, String> granted) {
        addClassName("dossier-dialog");
        setHeaderTitle(Texts.of("dossiers.grant"));
        day.setValue(LocalDate.now(Formats.ZONE));
        var tax = dossier.applicant().taxCode();
        username.setValue(tax.isEmpty() ? "" : "cs." + tax);
        username.setHelperText(Texts.of("dossiers.grant.username.help"));
        number.setRequiredIndicatorVisible(true);
        day.setRequiredIndicatorVisible(true);
        username.setRequiredIndicatorVisible(true);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var confirm = new Button(Texts.of("dossiers.grant"), _ -> {
            if (day.getOptionalValue().isEmpty()) {
                refuse(Texts.of("dossiers.factsMissing"));
            } else {
                granted.accept(new DossierStep.Decision(number.getValue(), day.getValue()), username.getValue());
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(Texts.of("dossiers.grant.meaning", DossierWords.name(dossier))),
                number,
                day,
                username,
                problem);
        getFooter().add(new Button(Texts.of("dossiers.cancel"), _ -> close()), confirm);
    }

    @Override
    public void refuse(String message) {
        problem.setText(message);
    }
}
