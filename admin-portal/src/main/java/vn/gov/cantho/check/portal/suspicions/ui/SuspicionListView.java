package vn.gov.cantho.check.portal.suspicions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.suspicions.Sign;
import vn.gov.cantho.check.portal.suspicions.Suspicion;
import vn.gov.cantho.check.portal.suspicions.SuspicionFilter;

/** Shows stamps that look copied, what waits for a judgement first. */
@Route("suspicions")
@Menu(order = 72, title = "suspicions.title", icon = "vaadin:copy-o")
@RolesAllowed(Authorities.RECALLS)
@StyleSheet("restrictions.css")
@StyleSheet("suspicions.css")
final class SuspicionListView extends VerticalLayout implements HasDynamicTitle {

    private final transient SuspicionDoors doors;
    private final ListPanel<Suspicion> list;
    private final ComboBox<Suspicion.State> state = new ComboBox<>();
    private final ComboBox<Sign> sign = new ComboBox<>();

    SuspicionListView(SuspicionDoors doors) {
        this.doors = doors;
        list = new ListPanel<>("suspicions", new Filtered(), Suspicion::id);
        describeFilters();
        describeList();
        setSizeFull();
        setPadding(false);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("suspicions.title");
    }

    private void describeList() {
        list.column("state", SuspicionWords::badge, SuspicionWords::state)
                .column("subject", Suspicion::subject)
                .column("sign", SuspicionWords::sign)
                .column(
                        "lastAt",
                        suspicion -> Ages.of(
                                suspicion.found().lastAt(), doors.clock().instant()),
                        suspicion -> suspicion.found().lastAt())
                .column("measure", suspicion -> suspicion.found().measure())
                .column("establishment", Suspicion::establishment)
                .plainColumn("stamp", suspicion -> doors.code(suspicion.stamp()))
                .opens(suspicion -> UI.getCurrent()
                        .navigate(SuspicionView.class, suspicion.id().value()));
    }

    private void describeFilters() {
        state.setItems(List.of(Suspicion.State.values()));
        state.setItemLabelGenerator(one -> Texts.name("suspicions.state", one));
        describe(state, "suspicions.filter.state");
        sign.setItems(List.of(Sign.values()));
        sign.setItemLabelGenerator(one -> Texts.name("suspicions.sign", one));
        describe(sign, "suspicions.filter.sign");
        list.action(new Button(
                Texts.of("suspicions.thresholds"), _ -> UI.getCurrent().navigate(ThresholdView.class)));
        list.action(sign);
        list.action(state);
    }

    private void describe(ComboBox<?> filter, String key) {
        filter.setPlaceholder(Texts.of(key));
        filter.setAriaLabel(Texts.of(key));
        filter.setClearButtonVisible(true);
        filter.addClassName("list-filter");
        filter.addValueChangeListener(_ -> list.refresh());
    }

    /** What the boxes leave. */
    private final class Filtered implements ListSource<Suspicion> {

        @Override
        public List<Suspicion> find(ListQuery query) {
            return doors.suspicions().find(filter(), query);
        }

        @Override
        public int count(ListQuery query) {
            return doors.suspicions().count(filter(), query);
        }

        private SuspicionFilter filter() {
            return new SuspicionFilter(state.getOptionalValue(), sign.getOptionalValue());
        }
    }
}
