package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.restrictions.Restriction;
import vn.gov.cantho.check.portal.restrictions.RestrictionId;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows what is suspended, recalled or locked, what waits for a second person first. */
@Route("restrictions")
@Menu(order = 70, title = "restrictions.title", icon = "vaadin:ban")
@RolesAllowed(Authorities.RECALLS)
@StyleSheet("restrictions.css")
final class RestrictionListView extends VerticalLayout implements HasDynamicTitle {

    private final transient RestrictionDoors doors;
    private final ListPanel<Restriction> list;

    RestrictionListView(RestrictionDoors doors) {
        this.doors = doors;
        list = new ListPanel<>("restrictions", doors.restrictions(), Restriction::id);
        describeList();
        if (doors.mayPropose()) {
            describeActions();
        }
        setSizeFull();
        setPadding(false);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("restrictions.title");
    }

    static void open(RestrictionId id) {
        UI.getCurrent().navigate(RestrictionView.class, id.value());
    }

    private void describeList() {
        list.column("state", RestrictionBadges::of, RestrictionBadges::words)
                .column("subject", restriction -> restriction.subject().name())
                .column("establishment", restriction -> restriction.subject().establishmentName())
                .column(
                        "proposedAt",
                        restriction ->
                                Ages.of(restriction.proposedAt(), doors.clock().instant()),
                        Restriction::proposedAt)
                .column("agency", Restriction::agency)
                .plainColumn(
                        "decision", restriction -> restriction.decisionNumber().orElse(""))
                .opens(restriction -> open(restriction.id()));
    }

    private void describeActions() {
        var recall = new Button(
                Texts.of("restrictions.action.recall"), _ -> UI.getCurrent().navigate(RecallView.class));
        recall.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        list.action(new Button(Texts.of("restrictions.action.suspend"), _ -> new ImposeDialog(doors).open()));
        list.action(recall);
    }
}
