package vn.gov.cantho.check.portal.workingdays.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;
import vn.gov.cantho.check.portal.workingdays.CalendarOutcome;
import vn.gov.cantho.check.portal.workingdays.CalendarService;
import vn.gov.cantho.check.portal.workingdays.WorkingDays;
import vn.gov.cantho.check.portal.workingdays.WorkingYear;

/** The days off and the weekends worked in exchange, year by year: everybody looks, the city's administrators change. */
@Route("working-days")
@Menu(order = 93, title = "workingdays.menu", icon = "vaadin:calendar")
@RolesAllowed(Authorities.ANYBODY)
@StyleSheet("workingdays.css")
final class WorkingYearView extends VerticalLayout implements HasDynamicTitle {

    private final transient CalendarService calendar;
    private final transient AuditService trail;
    private final Select<Integer> chosen = new Select<>();
    private final Div content = new Div();

    WorkingYearView(CalendarService calendar, WorkingDays days, AuditService trail) {
        this.calendar = calendar;
        this.trail = trail;
        addClassName("page");
        chosen.setLabel(Texts.of("workingdays.year"));
        chosen.setItemLabelGenerator(year -> Integer.toString(year));
        content.setWidthFull();
        add(new H1(Texts.of("workingdays.title")), new Paragraph(Texts.of("workingdays.meaning")), chosen, content);
        offer(days.today().getYear());
        chosen.addValueChangeListener(_ -> show());
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.of("workingdays.title");
    }

    /** Offers the years there are, and chooses one or the one closest to it. */
    private void offer(int wanted) {
        var years = calendar.years().stream().map(WorkingYear::year).toList();
        chosen.setItems(years);
        years.stream()
                .filter(year -> year <= wanted)
                .reduce((_, later) -> later)
                .or(() -> years.stream().findFirst())
                .ifPresent(chosen::setValue);
    }

    private void show() {
        content.removeAll();
        calendar.years().stream()
                .filter(year -> chosen.getOptionalValue()
                        .filter(wanted -> wanted == year.year())
                        .isPresent())
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(WorkingYear year) {
        if (!calendar.mayChange()) {
            content.add(state(year), days(year, Optional.empty()));
            return;
        }
        var dialogs = new CalendarDialogs(calendar, year, this::show);
        var days = new Div(state(year), actions(year, dialogs), days(year, Optional.of(dialogs)));
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("workingdays.days"), days);
        tabs.add(
                Texts.of("shell.history"),
                new HistoryPanel(trail, new AuditSubject(CalendarService.SUBJECT, year.year())));
        content.add(tabs);
    }

    private static Div state(WorkingYear year) {
        var words = year.confirmedBy()
                .map(document -> Texts.of("workingdays.by", document.number(), Formats.date(document.day())))
                .orElseGet(() -> Texts.of("workingdays.proposed.meaning"));
        var badge = Badges.of(
                year.state() == WorkingYear.State.CONFIRMED ? Tone.GOOD : Tone.CAUTION,
                Texts.name("workingdays.state", year.state()));
        var state = new Div(badge, new Span(words));
        state.addClassName("year-state");
        if (year.daysLacking() > 0 && !year.days().isEmpty()) {
            state.add(new Span(Texts.of("workingdays.incomplete", year.daysLacking())));
        }
        return state;
    }

    private static Component days(WorkingYear year, Optional<CalendarDialogs> dialogs) {
        if (year.days().isEmpty()) {
            var empty = new Paragraph(Texts.of(dialogs.isPresent() ? "workingdays.empty.change" : "workingdays.empty"));
            empty.addClassName("empty");
            return empty;
        }
        return new DayList(year, dialogs.map(open -> open::remove));
    }

    private Div actions(WorkingYear year, CalendarDialogs dialogs) {
        var actions = new Div();
        actions.addClassName("year-actions");
        var add = new Button(Texts.of("workingdays.add"), _ -> dialogs.add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(add);
        if (year.state() == WorkingYear.State.PROPOSED) {
            actions.add(new Button(Texts.of("workingdays.confirm"), _ -> dialogs.confirm()));
        }
        calendar.nextYear()
                .ifPresent(next ->
                        actions.add(new Button(Texts.of("workingdays.open", Integer.toString(next)), _ -> openNext())));
        return actions;
    }

    private void openNext() {
        switch (calendar.openNextYear()) {
            case CalendarOutcome.Done(var year) -> {
                Notices.done("workingdays.opened", Integer.toString(year.year()));
                offer(year.year());
            }
            case CalendarOutcome.NotYours _ -> Notices.refused("workingdays.notYours");
            case CalendarOutcome.TooEarly _ -> Notices.refused("workingdays.tooEarly");
            case CalendarOutcome.Overtaken _,
                    CalendarOutcome.Flawed _,
                    CalendarOutcome.AlreadyThere _,
                    CalendarOutcome.TooMany _,
                    CalendarOutcome.Incomplete _ -> Notices.refused("workingdays.overtaken");
        }
    }
}
