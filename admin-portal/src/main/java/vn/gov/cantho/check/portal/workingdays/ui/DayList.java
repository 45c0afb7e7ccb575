package vn.gov.cantho.check.portal.workingdays.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;
import vn.gov.cantho.check.portal.workingdays.DayOff;
import vn.gov.cantho.check.portal.workingdays.WorkingYear;

/** The days of a year, in the order of the calendar, each with the document that it stands on. */
final class DayList extends OrderedList {

    /** @param remove what removes a day; empty for whoever only looks */
    DayList(WorkingYear year, Optional<Consumer<DayOff>> remove) {
        addClassName("days-off");
        year.days().forEach(day -> add(line(day, remove)));
    }

    private static ListItem line(DayOff day, Optional<Consumer<DayOff>> remove) {
        var line = new ListItem(when(day), what(day));
        remove.ifPresent(act -> {
            var button = new Button(Texts.of("workingdays.remove"), _ -> act.accept(day));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(Texts.of("workingdays.remove.title", Formats.date(day.day())));
            line.add(button);
        });
        return line;
    }

    private static Div when(DayOff day) {
        var weekday = new Span(day.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Texts.language()));
        weekday.addClassName("secondary");
        var when = new Div(new Span(Formats.date(day.day())), weekday);
        when.addClassName("day-off-when");
        return when;
    }

    private static Div what(DayOff day) {
        var english = Texts.language().equals(Locale.of("en"));
        var name = new Span(english ? day.nameEn() : day.nameVi());
        var badge = Badges.of(
                day.kind() == DayOff.Kind.HOLIDAY ? Tone.NEUTRAL : Tone.CAUTION,
                Texts.name("workingdays.kind", day.kind()));
        var document = new Span(Texts.of(
                "workingdays.by",
                day.document().number(),
                Formats.date(day.document().day())));
        document.addClassName("secondary");
        var what = new Div(new Div(name, badge), document);
        what.addClassName("day-off-what");
        return what;
    }
}
