package vn.gov.cantho.check.portal.routing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.routing.DossierRoute;
import vn.gov.cantho.check.portal.routing.RoutingService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;

/** Which agency takes which dossiers, with a box to try it. */
@Route("routes")
@Menu(order = 93, title = "routing.title", icon = "vaadin:road-branches")
@RolesAllowed(Authorities.ACCOUNTS)
final class RouteListView extends VerticalLayout implements HasDynamicTitle {

    RouteListView(RoutingService routing, UnitService units, CurrentAccount current) {
        setSizeFull();
        setPadding(false);
        var panel = new ListPanel<>("routing", routing, DossierRoute::id);
        panel.column("group", route -> RouteWords.group(route.productGroup()))
                .column("kind", route -> RouteWords.kind(route.establishmentKind()))
                .column("commune", route -> RouteWords.orAny(route.commune().map(UnitChoice::name)))
                .column("agency", route -> route.agency().name())
                .column("from", DossierRoute::from)
                .column(
                        "until",
                        route -> route.until()
                                .map(until -> Formats.date(until.minusDays(1)))
                                .orElse(""))
                .plainColumn("document", route -> route.documentNumber() + ", " + Formats.date(route.documentDate()));
        var account = current.get();
        if (account.unitType().equals("CITY") && account.may(Verb.ADMINISTER, "ACCOUNTS")) {
            var add =
                    new Button(Texts.of("routing.add"), _ -> new NewRouteDialog(routing, units, panel::refresh).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            panel.action(add).opens(route -> new EndRouteDialog(routing, route, panel::refresh).open());
        }
        var explanation = new Div(new Paragraph(Texts.of("routing.explanation")), new TryBox(routing, units));
        explanation.addClassName("route-try");
        add(explanation, panel);
        expand(panel);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("routing.title");
    }
}
