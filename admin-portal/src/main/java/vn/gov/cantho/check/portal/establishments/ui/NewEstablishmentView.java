package vn.gov.cantho.check.portal.establishments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import vn.gov.cantho.check.portal.establishments.EstablishmentFlaw.Field;
import vn.gov.cantho.check.portal.establishments.EstablishmentSaving;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.establishments.NewEstablishment;
import vn.gov.cantho.check.portal.shell.ChoiceBox;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;

/** Takes an establishment in. */
@Route("establishments/new")
@RolesAllowed("ADMINISTRATOR")
final class NewEstablishmentView extends VerticalLayout implements HasDynamicTitle {

    private final EstablishmentService establishments;
    private final ComboBox<UnitChoice> agency;
    private final ComboBox<UnitChoice> commune;
    private final EstablishmentForm form = new EstablishmentForm();

    NewEstablishmentView(EstablishmentService establishments, UnitService units) {
        this.establishments = establishments;
        addClassName("page");
        agency = ChoiceBox.of("establishments.field.agency", units::agencyChoices, UnitChoice::name);
        commune =
                ChoiceBox.of("establishments.field.commune", text -> units.choices("COMMUNE", text), UnitChoice::name);
        form.marks().at(Field.PARENT, agency).at(Field.COMMUNE, commune);
        var place = new FormLayout(agency, commune);
        place.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("640px", 2));
        var save = new Button(Texts.of("establishments.create"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(Texts.of("shell.cancel"), _ -> UI.getCurrent().navigate(EstablishmentListView.class));
        add(new H1(Texts.of("establishments.new")), place, form, new HorizontalLayout(save, cancel));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("establishments.new");
    }

    private void save() {
        var typed = new NewEstablishment(chosen(agency), chosen(commune), false, form.typed());
        switch (establishments.create(typed)) {
            case EstablishmentSaving.Saved saved -> {
                Notices.done("establishments.created", typed.content().name());
                UI.getCurrent().navigate(EstablishmentView.class, saved.establishmentId());
            }
            case EstablishmentSaving.Invalid invalid -> form.show(invalid.flaws());
            case EstablishmentSaving.Overtaken _ -> Notices.refused("shell.overtaken");
        }
    }

    /** The chosen unit; 0, which no unit has, when none is chosen. */
    private static long chosen(ComboBox<UnitChoice> box) {
        return Optional.ofNullable(box.getValue()).map(UnitChoice::id).orElse(0L);
    }
}
