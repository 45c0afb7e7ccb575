package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.productionlots.ProductionLotLinks;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** The production lots in reach, newest first. */
@Route(ProductionLotLinks.LOTS)
@Menu(order = 30, title = "productionlots.menu", icon = "vaadin:cubes")
@RolesAllowed(Authorities.PRODUCTION_LOTS)
final class ProductionLotListView extends VerticalLayout implements HasDynamicTitle {

    ProductionLotListView(ProductionLotService lots, CurrentAccount current) {
        setSizeFull();
        setPadding(false);
        var panel = new ListPanel<>("productionlots", lots, ProductionLot::id)
                .column("number", lot -> lot.facts().number())
                .column("product", lot -> lot.product().name())
                .column("state", LotBadge::of, LotBadge::words)
                .column("producedOn", lot -> lot.facts().producedOn())
                .column("expiresOn", lot -> lot.facts().expiresOn());
        if (!current.get().isEstablishment()) {
            panel.column("establishment", ProductionLot::establishmentName);
        }
        panel.opens(lot -> UI.getCurrent().navigate(ProductionLotLinks.lot(lot.id())));
        if (Editing.isAllowed(current, "PRODUCTION_LOTS")) {
            var add = new Button(
                    Texts.of("productionlots.new"), _ -> UI.getCurrent().navigate(ProductionLotLinks.NEW_LOT));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            panel.action(add);
        }
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("productionlots.title");
    }
}
