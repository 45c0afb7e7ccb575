package vn.gov.cantho.check.portal.units.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.RecordTab;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.Unit;
import vn.gov.cantho.check.portal.units.UnitService;
import vn.gov.cantho.check.portal.units.UnitTone;

/** One unit of the administration: where it stands, and what it was formed from. */
@Route("units")
@RolesAllowed(Authorities.ACCOUNTS)
final class UnitView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final UnitService units;
    private final AuditService trail;
    private final transient List<RecordTab> more;
    private String title = "";

    UnitView(UnitService units, AuditService trail, List<RecordTab> tabs) {
        this.units = units;
        this.trail = trail;
        more = tabs.stream()
                .filter(tab -> tab.subjectKind().equals("UNIT"))
                .sorted(Comparator.comparingInt(RecordTab::position))
                .toList();
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(id);
    }

    private void show(long id) {
        removeAll();
        var unit = units.findUnit(id).orElseThrow(NotFoundException::new);
        title = unit.name();
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("units.tab.known"), known(unit));
        more.forEach(tab -> tabs.add(Texts.of(tab.titleKey()), tab.content(id, () -> show(id))));
        tabs.add(Texts.of("shell.history"), new HistoryPanel(trail, new AuditSubject("UNIT", id)));
        add(heading(unit), tabs);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static Div heading(Unit unit) {
        var place = new Span(unit.code() + " · " + UnitListView.typeName(unit));
        place.addClassName("secondary");
        var badge = Badges.of(UnitTone.of(unit.state()), Texts.name("units.state", unit.state()));
        var heading = new Div(new H1(unit.name()), badge, place);
        heading.addClassName("page-heading");
        return heading;
    }

    private Div known(Unit unit) {
        var parent =
                unit.parentName().map(name -> Texts.of("units.below", name)).orElse(Texts.of("units.top"));
        var asked = new Div();
        units.request(unit.id())
                .ifPresent(request -> asked.add(new Span(Texts.of(
                        "units.request.said",
                        request.number(),
                        request.date().map(Formats::date).orElse(""),
                        request.issuer()))));
        return new Div(
                new Span(parent),
                asked,
                new H2(Texts.of("units.predecessors")),
                formedFrom(units.predecessors(unit.id())));
    }

    private static Div formedFrom(List<String> names) {
        if (names.isEmpty()) {
            var none = new Span(Texts.of("units.noPredecessors"));
            none.addClassName("secondary");
            return new Div(none);
        }
        var list = new UnorderedList();
        names.forEach(name -> list.add(new ListItem(name)));
        return new Div(list);
    }
}
