package vn.gov.cantho.check.portal.problems.ui;

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
import vn.gov.cantho.check.portal.problems.Problem;
import vn.gov.cantho.check.portal.problems.ProblemId;
import vn.gov.cantho.check.portal.problems.ProblemService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** One report: what was seen, with its photos; what was said about it; what can be done now. */
@Route("problems/problem")
@RolesAllowed(Authorities.PROBLEMS)
@StyleSheet("problems.css")
final class ProblemView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient ProblemDoors doors;
    private String title = "";

    ProblemView(ProblemDoors doors) {
        this.doors = doors;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(doors.problems().find(new ProblemId(id)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Shows a report as it stands now. */
    void show(Problem problem) {
        title = Texts.of("problems.one", problem.id().value());
        removeAll();
        add(new Anchor("problems", Texts.of("problems.back")), heading(problem));
        if (doors.mayWork() && !problem.passedOn()) {
            add(new ProblemActions(doors, problem, this::show, ProblemView::leave));
        }
        var content = new Div(
                new ProblemFacts(doors, problem),
                new PhotoStrip(doors.problems().photos(problem.id()), problem));
        var entries = new EntryList(doors.problems().entries(problem.id()));
        if (doors.isEstablishment()) {
            // What agencies did with it is theirs.
            add(content, entries);
            return;
        }
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("problems.tab.report"), new Div(content, entries));
        tabs.add(
                Texts.of("problems.tab.history"),
                new HistoryPanel(
                        doors.trail(),
                        new AuditSubject(ProblemService.AUDIT_KIND, problem.id().value())));
        add(tabs);
    }

    private static void leave() {
        UI.getCurrent().navigate(ProblemListView.class);
    }

    private Div heading(Problem problem) {
        var days = ProblemWords.waiting(problem, doors.clock().instant());
        var waiting = new Span(days.isEmpty() ? "" : Texts.of("problems.column.waiting") + " " + days);
        waiting.addClassName("secondary");
        var heading = new Div(
                new H1(ProblemWords.kind(problem) + " · " + ProblemWords.subject(problem)),
                ProblemWords.badge(problem),
                waiting);
        heading.addClassName("page-heading");
        return heading;
    }
}
