package vn.gov.cantho.check.portal.viewing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import vn.gov.cantho.check.portal.security.Viewing;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.viewing.ViewingOutcome;
import vn.gov.cantho.check.portal.viewing.ViewingService;
import vn.gov.cantho.check.portal.viewing.ViewingWish;

/** Asks why and for how long, and says what it means, before somebody looks as an establishment. */
final class ViewingForm extends VerticalLayout {

    private static final int MINUTES_USUAL = 10;

    private final transient ViewingService service;
    private final long establishment;
    private final TextArea reason = Fields.text("viewing.reason", ViewingWish.REASON_MAX_CHARACTERS);
    private final RadioButtonGroup<Integer> minutes = new RadioButtonGroup<>(Texts.of("viewing.minutes"));

    ViewingForm(ViewingService service, long establishment) {
        this.service = service;
        this.establishment = establishment;
        setPadding(false);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.of("viewing.reason.help"));
        minutes.setItems(MINUTES_USUAL, 2 * MINUTES_USUAL, ViewingWish.MINUTES_MAX);
        minutes.setItemLabelGenerator(some -> Texts.of("viewing.minutes.some", some));
        minutes.setValue(MINUTES_USUAL);
        var begin = new Button(Texts.of("viewing.begin"), _ -> begin());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("viewing.meaning")), reason, minutes, begin);
    }

    private void begin() {
        switch (service.begin(new ViewingWish(establishment, reason.getValue(), minutes.getValue()))) {
            case ViewingOutcome.Begun(Viewing viewing) -> ViewingDoor.enter(viewing);
            case ViewingOutcome.ReasonMissing _ -> {
                reason.setErrorMessage(Texts.of("viewing.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
            }
            case ViewingOutcome.NotFound _ -> Notices.refused("viewing.notFound");
        }
    }
}
