package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.productionlots.Partner;
import vn.gov.cantho.check.portal.productionlots.PartnerService;
import vn.gov.cantho.check.portal.productionlots.ProductionLotLinks;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** The suppliers and customers of the establishment. */
@Route(ProductionLotLinks.PARTNERS)
@Menu(order = 40, title = "partners.menu", icon = "vaadin:handshake")
@RolesAllowed(Authorities.PARTNERS)
final class PartnerListView extends VerticalLayout implements HasDynamicTitle {

    PartnerListView(PartnerService partners, AuditService trail, CurrentAccount current) {
        setSizeFull();
        setPadding(false);
        var mayEdit = Editing.isAllowed(current, "PARTNERS");
        var panel = new ListPanel<>("partners", partners, Partner::id);
        panel.column("name", Partner::name)
                .column("kind", partner -> Texts.name("partners.kind", partner.kind()))
                .column("taxCode", Partner::taxCode)
                .column("address", Partner::address)
                .opens(partner -> new PartnerDialog(partners, trail, partner, mayEdit, panel::refresh).open());
        if (mayEdit) {
            var add = new Button(
                    Texts.of("partners.add"),
                    _ -> new PartnerDialog(partners, Partner.Kind.SUPPLIER, _ -> panel.refresh()).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            panel.action(add);
        }
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("partners.title");
    }
}
