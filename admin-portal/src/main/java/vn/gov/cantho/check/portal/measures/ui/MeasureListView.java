package vn.gov.cantho.check.portal.measures.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.measures.Measure;
import vn.gov.cantho.check.portal.measures.MeasureId;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** Accounts of establishments that are locked, revoked or to be opened again; what waits for the city first. */
@Route("measures")
@Menu(order = 72, title = "measures.title", icon = "vaadin:lock")
@RolesAllowed(Authorities.ESTABLISHMENTS)
final class MeasureListView extends VerticalLayout implements HasDynamicTitle {

    MeasureListView(MeasureDoors doors) {
        var list = new ListPanel<>("measures", doors.measures(), Measure::id)
                .column("state", MeasureBadges::of, MeasureBadges::words)
                .column("establishment", Measure::establishmentName)
                .column("kind", measure -> Texts.name("measures.kind", measure.kind()))
                .column("ground", measure -> Texts.name("measures.ground", measure.ground()))
                .plainColumn("confirmBy", MeasureListView::until)
                .column(
                        "proposedAt",
                        measure ->
                                Ages.of(measure.proposed().at(), doors.clock().instant()),
                        measure -> measure.proposed().at())
                .column("agency", Measure::agency)
                .opens(measure -> open(measure.id()));
        if (doors.mayPropose()) {
            var take = new Button(Texts.of("measures.take"), _ -> new MeasureDialog(doors).open());
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            list.action(take);
        }
        setSizeFull();
        setPadding(false);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("measures.title");
    }

    static void open(MeasureId id) {
        UI.getCurrent().navigate(MeasureView.class, id.value());
    }

    private static String until(Measure measure) {
        return measure.state() == Measure.State.PROVISIONAL
                ? measure.confirmBy().map(Formats::time).orElse("")
                : "";
    }
}
