package vn.gov.cantho.check.portal.statistics.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.statistics.Statistics;
import vn.gov.cantho.check.portal.statistics.StatisticsService;

/** Shows how often stamps were scanned, when and from where: what can be seen at all, or what is chosen of it. */
@Route("statistics")
@Menu(order = 80, title = "statistics.menu", icon = "vaadin:bar-chart")
@RolesAllowed(Authorities.REPORTS)
@StyleSheet("statistics.css")
final class StatisticsView extends VerticalLayout implements HasDynamicTitle {

    private static final String ESTABLISHMENT = "ESTABLISHMENT";

    private final transient StatisticsService statistics;
    private final PeriodChoice period;
    private final ScopeChoices scope;
    private final Div figures = new Div();

    StatisticsView(StatisticsService statistics, CurrentAccount current) {
        this.statistics = statistics;
        addClassName("statistics");
        var agency = !current.get().unitType().equals(ESTABLISHMENT);
        period = new PeriodChoice(statistics.today(), this::show);
        scope = new ScopeChoices(statistics, agency, this::show);
        var choices = new Div(period, scope);
        choices.addClassName("choices");
        figures.addClassName("figures");
        figures.getElement().setAttribute("aria-live", "polite");
        add(new H1(Texts.of("statistics.title")), choices, figures);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.of("statistics.title");
    }

    private void show() {
        period.period().map(scope::query).map(statistics::find).ifPresent(this::show);
    }

    private void show(Statistics shown) {
        figures.removeAll();
        figures.add(new Tiles(shown));
        if (shown.count() == 0) {
            var empty = new Paragraph(Texts.of("statistics.empty"));
            empty.addClassName("empty");
            figures.add(empty);
            return;
        }
        figures.add(
                Chart.columns("days", CountRow.days(shown)),
                Chart.bars("verdicts", CountRow.verdicts(shown)),
                Chart.bars("places", CountRow.places(shown))
                        .note(Texts.of("statistics.note.places", Statistics.PLACE_TOLD_MIN)),
                Chart.bars("products", CountRow.products(shown)),
                Chart.bars("lots", CountRow.lots(shown)),
                Chart.columns("hours", CountRow.hours(shown))
                        .note(Texts.of(
                                "statistics.note.hours",
                                Formats.date(shown.hoursOf().from()),
                                Formats.date(shown.hoursOf().to()))));
    }
}
