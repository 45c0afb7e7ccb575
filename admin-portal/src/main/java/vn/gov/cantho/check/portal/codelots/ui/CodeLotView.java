package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.codelots.CodeLotLinks;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.productionlots.ProductionLotLinks;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.RecordTab;
import vn.gov.cantho.check.portal.shell.Texts;

/** One code lot: what its codes stand for, which are active or void, what is printed of it, its history. */
@Route(CodeLotLinks.CODE_LOTS)
@StyleSheet("lots.css")
@RolesAllowed(Authorities.CODE_LOTS)
final class CodeLotView extends VerticalLayout implements HasUrlParameter<Integer>, HasDynamicTitle {

    private final CodeDoors doors;
    private final Div top = new Div();
    private String title = "";

    CodeLotView(CodeDoors doors) {
        this.doors = doors;
        addClassName("page");
        top.setWidthFull();
    }

    @Override
    public void setParameter(BeforeEvent event, Integer id) {
        removeAll();
        title = Texts.of("codelots.codeLot", Integer.toString(id));
        var codes = find(new CodeLotId(id));
        showTop(codes);
        add(top, tabs(codes));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private CodeLot find(CodeLotId id) {
        return doors.codeLots().find(id).orElseThrow(NotFoundException::new);
    }

    private void showTop(CodeLot codes) {
        top.removeAll();
        var heading = new Div(new H1(title), CodeBadge.of(codes));
        heading.addClassName("page-heading");
        var issued = new Span(Texts.of(
                "codelots.issuedTo",
                codes.size(),
                codes.establishmentName(),
                Formats.time(codes.issuedAt()),
                codes.note().map(note -> " · " + note)));
        issued.addClassName("secondary");
        heading.add(issued);
        if (codes.pin()) {
            var pin = new Span(Texts.of("codelots.pin"));
            pin.addClassName("secondary");
            heading.add(pin);
        }
        top.add(heading, new CodeCountsBar(codes.counts()));
        codes.lot().ifPresent(lot -> {
            var link = new Anchor(
                    ProductionLotLinks.lot(lot.id()), Texts.of("codelots.boundTo", lot.number(), lot.productName()));
            top.add(new Div(link));
        });
    }

    private TabSheet tabs(CodeLot codes) {
        Runnable changed = () -> showTop(find(codes.id()));
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("codelots.tab.use"), new CodeUsePanel(doors, codes.id(), changed));
        if (doors.mayPrint()) {
            tabs.add(Texts.of("codelots.tab.list"), new CodeListPanel(doors, codes));
            doors.tabs().stream()
                    .filter(tab -> tab.subjectKind().equals(CodeLotService.SUBJECT))
                    .sorted(Comparator.comparingInt(RecordTab::position))
                    .forEach(tab -> tabs.add(
                            Texts.of(tab.titleKey()), tab.content(codes.id().value(), changed)));
        }
        var subject = new AuditSubject(CodeLotService.SUBJECT, codes.id().value());
        tabs.add(Texts.of("shell.history"), new HistoryPanel(doors.trail(), subject));
        return tabs;
    }
}
