package vn.gov.cantho.check.portal.suspicions.ui;

import com.vaadin.flow.component.UI;
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
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.codelots.StampTexts;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.ReceiptPanel;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.suspicions.Suspicion;
import vn.gov.cantho.check.portal.suspicions.SuspicionId;
import vn.gov.cantho.check.portal.suspicions.SuspicionService;

/** One suspicion: what was seen, what was decided, how far its news has come, what can be done now. */
@Route("suspicions/suspicion")
@RolesAllowed(Authorities.RECALLS)
@StyleSheet("restrictions.css")
@StyleSheet("suspicions.css")
final class SuspicionView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient SuspicionDoors doors;
    private String title = "";

    SuspicionView(SuspicionDoors doors) {
        this.doors = doors;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(doors.suspicions().find(new SuspicionId(id)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Shows a suspicion as it stands now. */
    void show(Suspicion suspicion) {
        title = suspicion.subject();
        removeAll();
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("suspicions.tab.seen"), seen(suspicion));
        tabs.add(
                Texts.of("shell.history"),
                new HistoryPanel(
                        doors.trail(),
                        new AuditSubject(
                                SuspicionService.SUBJECT, suspicion.id().value())));
        add(new Anchor("suspicions", Texts.of("suspicions.back")), heading(suspicion));
        if (suspicion.state() == Suspicion.State.CONFIRMED || suspicion.state() == Suspicion.State.LIFTED) {
            add(new ReceiptPanel(() -> doors.suspicions().receipt(suspicion.id())));
        }
        add(new SuspicionActions(doors, suspicion, this::changed), tabs);
    }

    private void changed(Suspicion suspicion) {
        show(suspicion);
        UI.getCurrent().getPage().setTitle(title);
    }

    private Div heading(Suspicion suspicion) {
        var owner = new Span(suspicion.establishment());
        owner.addClassName("secondary");
        var code = doors.code(suspicion.stamp());
        var page = new Anchor(doors.stamps().address(code), StampTexts.grouped(code));
        page.setTarget("_blank");
        page.setTitle(Texts.of("suspicions.openPage"));
        page.addClassName("stamp-code");
        var heading = new Div(new H1(suspicion.subject()), SuspicionWords.badge(suspicion), owner, page);
        heading.addClassName("page-heading");
        return heading;
    }

    private Div seen(Suspicion suspicion) {
        return new Div(
                new SuspicionFacts(suspicion),
                new EvidenceTable(doors.suspicions().evidence(suspicion.id())));
    }
}
