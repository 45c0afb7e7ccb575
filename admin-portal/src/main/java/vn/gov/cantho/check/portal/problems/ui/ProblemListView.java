package vn.gov.cantho.check.portal.problems.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.problems.Problem;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** The problem reports in reach; what waits stands first, and of that what waits longest. */
@Route("problems")
@Menu(order = 75, title = "problems.title", icon = "vaadin:comment-o")
@RolesAllowed(Authorities.PROBLEMS)
final class ProblemListView extends VerticalLayout implements HasDynamicTitle {

    ProblemListView(ProblemDoors doors) {
        var list = new ListPanel<>("problems", doors.problems(), Problem::id);
        list.column("state", ProblemWords::badge, ProblemWords::state)
                .column("kind", ProblemWords::kind)
                .column("establishment", ProblemWords::subject)
                .column(
                        "received",
                        problem -> Ages.of(problem.receivedAt(), doors.clock().instant()),
                        Problem::receivedAt)
                .plainColumn(
                        "waiting",
                        problem -> ProblemWords.waiting(problem, doors.clock().instant()))
                .column("unit", problem -> problem.unit().name())
                .opens(problem ->
                        UI.getCurrent().navigate(ProblemView.class, problem.id().value()));
        setSizeFull();
        setPadding(false);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("problems.title");
    }
}
