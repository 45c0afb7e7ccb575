package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.codelots.BoundLot;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.codelots.CodeLotLinks;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** The code lots in reach, newest first, with what has become of their codes. */
@Route(CodeLotLinks.CODE_LOTS)
@Menu(order = 50, title = "codelots.menu", icon = "vaadin:qrcode")
@RolesAllowed(Authorities.CODE_LOTS)
final class CodeLotListView extends VerticalLayout implements HasDynamicTitle {

    CodeLotListView(CodeLotService codeLots, CurrentAccount current) {
        setSizeFull();
        setPadding(false);
        var account = current.get();
        var panel = new ListPanel<>("codelots", codeLots, CodeLot::id);
        panel.column("number", codes -> codes.id().value());
        if (!account.isEstablishment()) {
            panel.column("establishment", CodeLot::establishmentName);
        }
        panel.column("lot", codes -> codes.lot().map(BoundLot::number))
                .column("product", codes -> codes.lot().map(BoundLot::productName))
                .column("size", CodeLot::size)
                .plainColumn("inactive", codes -> codes.counts().inactive())
                .plainColumn("active", codes -> codes.counts().active())
                .plainColumn("voided", codes -> codes.counts().voided())
                .column("issuedAt", CodeLot::issuedAt)
                .opens(codes -> UI.getCurrent().navigate(CodeLotLinks.codeLot(codes.id())));
        if (!account.isEstablishment() && account.may(Verb.UPDATE, "CODE_LOTS")) {
            var issue = new Button(Texts.of("codelots.issue"), _ -> new IssueDialog(codeLots, panel::refresh).open());
            issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            panel.action(issue);
        }
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("codelots.title");
    }
}
