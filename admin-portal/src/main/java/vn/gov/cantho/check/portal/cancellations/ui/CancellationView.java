package vn.gov.cantho.check.portal.cancellations.ui;

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
import vn.gov.cantho.check.portal.cancellations.Cancellation;
import vn.gov.cantho.check.portal.cancellations.CancellationId;
import vn.gov.cantho.check.portal.cancellations.CancellationService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** One cancellation: what it says, what can be done now, and its history. */
@Route("cancellations/cancellation")
@RolesAllowed(Authorities.APPROVALS)
final class CancellationView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient CancellationDoors doors;
    private String title = "";

    CancellationView(CancellationDoors doors) {
        this.doors = doors;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(doors.cancellations().find(new CancellationId(id)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Shows a cancellation as it stands now. */
    void show(Cancellation cancellation) {
        title = cancellation.content().name();
        removeAll();
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("cancellations.tab.decision"), facts(cancellation));
        tabs.add(
                Texts.of("shell.history"),
                new HistoryPanel(
                        doors.trail(),
                        new AuditSubject(
                                CancellationService.SUBJECT_KIND,
                                cancellation.id().value())));
        add(
                new Anchor("cancellations", Texts.of("cancellations.back")),
                heading(cancellation),
                new CancellationActions(doors, cancellation, this::show),
                tabs);
    }

    private static Div heading(Cancellation cancellation) {
        var owner = new Span(cancellation.content().establishmentName());
        owner.addClassName("secondary");
        var heading = new Div(new H1(cancellation.content().name()), CancellationBadges.of(cancellation), owner);
        heading.addClassName("page-heading");
        return heading;
    }

    private FactList facts(Cancellation cancellation) {
        var facts = new FactList();
        facts.fact(
                "cancellations.ground",
                Texts.of(
                        "cancellations.ground.clause",
                        cancellation.ground().name(Texts.language()),
                        cancellation.ground().clause()));
        facts.fact("cancellations.reason", cancellation.reason());
        cancellation.evidence().flatMap(doors.media()::describe).ifPresent(file -> {
            var link = new Anchor(file.path().substring(1), Texts.of("cancellations.evidence.open"));
            link.setTarget("_blank");
            link.setRouterIgnore(true);
            facts.fact("cancellations.evidence", link);
        });
        facts.fact(
                "cancellations.version",
                Texts.of("cancellations.version.number", cancellation.content().version()));
        facts.fact("cancellations.agency", cancellation.agency());
        facts.fact("cancellations.proposed", words(cancellation.proposed()));
        facts.fact(
                "cancellations.decided",
                cancellation.decided().map(CancellationView::words).orElse(""));
        facts.fact(
                "cancellations.restored",
                cancellation.restored().map(CancellationView::words).orElse(""));
        facts.fact("cancellations.restoreReason", cancellation.restoreReason().orElse(""));
        return facts;
    }

    private static String words(Cancellation.Step step) {
        return step.name()
                .map(name -> Texts.of("cancellations.step", name, Formats.time(step.at())))
                .orElseGet(() -> Formats.time(step.at()));
    }
}
