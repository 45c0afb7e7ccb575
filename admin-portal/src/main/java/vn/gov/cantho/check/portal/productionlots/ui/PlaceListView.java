package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.productionlots.Place;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.productionlots.ProductionLotLinks;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** The places of the establishment with their location trace codes. */
@Route(ProductionLotLinks.PLACES)
@Menu(order = 31, title = "places.menu", icon = "vaadin:map-marker")
@RolesAllowed(Authorities.PLACES)
final class PlaceListView extends VerticalLayout implements HasDynamicTitle {

    PlaceListView(PlaceService places, AuditService trail, CurrentAccount current) {
        setSizeFull();
        setPadding(false);
        var panel = new ListPanel<>("places", places, Place::id);
        panel.column("name", Place::name)
                .column("locationCode", Place::locationCode)
                .column(
                        "kind",
                        place -> place.kind()
                                .map(kind -> Texts.name("places.kind", kind))
                                .orElse(""))
                .column("address", Place::address);
        if (Editing.isAllowed(current, "PLACES")) {
            panel.opens(place -> new PlaceDialog(places, trail, Optional.of(place), panel::refresh).open());
            var add = new Button(
                    Texts.of("places.add"),
                    _ -> new PlaceDialog(places, trail, Optional.empty(), panel::refresh).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            panel.action(add);
        }
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("places.title");
    }
}
