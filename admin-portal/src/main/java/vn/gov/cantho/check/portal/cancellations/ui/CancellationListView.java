package vn.gov.cantho.check.portal.cancellations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.cancellations.Cancellation;
import vn.gov.cantho.check.portal.cancellations.CancellationId;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows cancelled content, what waits for a second person first. */
@Route("cancellations")
@Menu(order = 65, title = "cancellations.title", icon = "vaadin:eye-slash")
@RolesAllowed(Authorities.APPROVALS)
final class CancellationListView extends VerticalLayout implements HasDynamicTitle {

    CancellationListView(CancellationDoors doors) {
        var list = new ListPanel<>("cancellations", doors.cancellations(), Cancellation::id)
                .column("state", CancellationBadges::of, CancellationBadges::words)
                .column("subject", cancellation -> cancellation.content().name())
                .column("establishment", cancellation -> cancellation.content().establishmentName())
                .column("ground", cancellation -> cancellation.ground().name(Texts.language()))
                .column(
                        "proposedAt",
                        cancellation -> Ages.of(
                                cancellation.proposed().at(), doors.clock().instant()),
                        cancellation -> cancellation.proposed().at())
                .column("agency", Cancellation::agency)
                .opens(cancellation -> open(cancellation.id()));
        if (doors.mayPropose()) {
            var propose = new Button(Texts.of("cancellations.propose"), _ -> new ProposalDialog(doors).open());
            propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            list.action(propose);
        }
        setSizeFull();
        setPadding(false);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("cancellations.title");
    }

    static void open(CancellationId id) {
        UI.getCurrent().navigate(CancellationView.class, id.value());
    }
}
