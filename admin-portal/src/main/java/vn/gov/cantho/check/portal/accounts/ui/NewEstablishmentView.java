package vn.gov.cantho.check.portal.accounts.ui;

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
import vn.gov.cantho.check.portal.accounts.EstablishmentService;
import vn.gov.cantho.check.portal.accounts.Flaw.Field;
import vn.gov.cantho.check.portal.accounts.NewEstablishment;
import vn.gov.cantho.check.portal.accounts.UnitChoice;
import vn.gov.cantho.check.portal.accounts.UnitSaving;
import vn.gov.cantho.check.portal.accounts.UnitService;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

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
        agency = UnitBox.of("establishments.field.agency", units::agencyChoices);
        commune = UnitBox.of("establishments.field.commune", text -> units.choices("COMMUNE", text));
        form.flaws().at(Field.PARENT, agency).at(Field.COMMUNE, commune);
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
            case UnitSaving.Saved saved -> {
                Notices.done("establishments.created", typed.content().name());
                UI.getCurrent().navigate(EstablishmentView.class, saved.unitId());
            }
            case UnitSaving.Invalid invalid -> form.show(invalid.flaws());
            case UnitSaving.Overtaken _ -> Notices.refused("accounts.overtaken");
        }
    }

    /** The chosen unit; 0, which no unit has, when none is chosen. */
    private static long chosen(ComboBox<UnitChoice> box) {
        return Optional.ofNullable(box.getValue()).map(UnitChoice::id).orElse(0L);
    }
}
