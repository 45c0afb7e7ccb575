package vn.gov.cantho.check.portal.problems.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.problems.Problem;
import vn.gov.cantho.check.portal.problems.ProblemService;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks which agency is to work on a report. */
final class PassOnDialog extends Dialog {

    PassOnDialog(ProblemService problems, Consumer<Problem.Party> chosen) {
        addClassName("restriction-dialog");
        setHeaderTitle(Texts.of("problems.passOn.title"));
        var unit = new ComboBox<Problem.Party>(Texts.of("problems.passOn.unit"));
        unit.setItems(query -> problems
                .agencies(new ListQuery(query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit()))
                .stream());
        unit.setItemLabelGenerator(Problem.Party::name);
        unit.setRequiredIndicatorVisible(true);
        unit.setWidthFull();
        var confirm = new Button(Texts.of("problems.passOn.confirm"), _ -> {
            if (unit.getOptionalValue().isPresent()) {
                chosen.accept(unit.getValue());
            } else {
                unit.setErrorMessage(Texts.of("problems.passOn.missing"));
                unit.setInvalid(true);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("problems.passOn.meaning")), unit);
        getFooter().add(new Button(Texts.of("problems.cancel"), _ -> close()), confirm);
    }
}
