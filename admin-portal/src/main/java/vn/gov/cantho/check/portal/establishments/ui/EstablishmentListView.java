package vn.gov.cantho.check.portal.establishments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.establishments.Establishment;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitTone;

/** The establishments in the reader's reach. */
@Route("establishments")
@Menu(order = 10, title = "establishments.menu", icon = "vaadin:workplace")
@RolesAllowed(Authorities.ESTABLISHMENTS)
final class EstablishmentListView extends VerticalLayout implements HasDynamicTitle {

    EstablishmentListView(EstablishmentService establishments, CurrentAccount current) {
        setSizeFull();
        setPadding(false);
        var panel = new ListPanel<>("establishments", establishments, Establishment::id)
                .column("name", establishment -> establishment.content().name())
                .column(
                        "kind",
                        establishment -> establishment
                                .content()
                                .kind()
                                .map(kind -> Texts.name("establishments.kind", kind))
                                .orElse(""))
                .column("taxCode", establishment -> establishment.content().taxCode())
                .column("commune", Establishment::communeName)
                .column("agency", Establishment::agencyName)
                .column(
                        "state",
                        establishment -> Badges.of(
                                UnitTone.of(establishment.state()), Texts.name("units.state", establishment.state())),
                        establishment -> Texts.name("units.state", establishment.state()))
                .column("code", Establishment::code)
                .opens(establishment -> UI.getCurrent().navigate(EstablishmentView.class, establishment.id()));
        var account = current.get();
        if (account.unitType().equals("CITY") && account.may(Verb.ADMINISTER, "ACCOUNTS")) {
            var add = new Button(
                    Texts.of("establishments.add"), _ -> UI.getCurrent().navigate(NewEstablishmentView.class));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            panel.action(add);
        }
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("establishments.title");
    }
}
