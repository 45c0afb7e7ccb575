package vn.gov.cantho.check.portal.unitchanges.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.RecordTab;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;
import vn.gov.cantho.check.portal.unitchanges.ChangeKind;
import vn.gov.cantho.check.portal.unitchanges.FormerName;
import vn.gov.cantho.check.portal.unitchanges.UnitChange;
import vn.gov.cantho.check.portal.unitchanges.UnitChangeService;
import vn.gov.cantho.check.portal.units.Unit;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;
import vn.gov.cantho.check.portal.units.UnitState;

/** On the page of a unit: what it was called, what it came from, what became of it, and what is planned. */
@Component
final class UnitChangesTab implements RecordTab {

    private final UnitChangeService changes;
    private final UnitService units;
    private final CurrentAccount current;

    UnitChangesTab(UnitChangeService changes, UnitService units, CurrentAccount current) {
        this.changes = changes;
        this.units = units;
        this.current = current;
    }

    @Override
    public String subjectKind() {
        return "UNIT";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "unitchanges.tab";
    }

    @Override
    public com.vaadin.flow.component.Component content(long id, Runnable changed) {
        var unit = units.findUnit(id).orElseThrow();
        var content = new VerticalLayout();
        content.setPadding(false);
        var mayChange = current.get().unitType().equals("CITY") && current.get().may(Verb.ADMINISTER, "ACCOUNTS");
        if (mayChange && unit.state() != UnitState.CLOSED) {
            content.add(doors(unit, changed));
        }
        content.add(all(id, mayChange, changed), names(id));
        content.add(related("unitchanges.formers", changes.formers(id)));
        content.add(related("unitchanges.successors", changes.successors(id)));
        return content;
    }

    private Div doors(Unit unit, Runnable changed) {
        var doors = new Div();
        doors.addClassName("actions");
        for (var kind : ChangeKind.values()) {
            if (kind == ChangeKind.RENAME || !unit.type().equals("CITY")) {
                doors.add(new Button(
                        Texts.name("unitchanges.do", kind),
                        _ -> new ChangeDialog(changes, units, kind, unit, changed).open()));
            }
        }
        return doors;
    }

    private Div all(long id, boolean mayCancel, Runnable changed) {
        var all = new Div(new H2(Texts.of("unitchanges.changes")));
        var list = changes.of(id);
        if (list.isEmpty()) {
            all.add(secondary(Texts.of("unitchanges.none")));
        }
        list.forEach(change -> all.add(line(change, mayCancel, changed)));
        return all;
    }

    private Div line(UnitChange change, boolean mayCancel, Runnable changed) {
        var line = new Div(
                Badges.of(tone(change.state()), Texts.name("unitchanges.state", change.state())),
                new Span(" " + said(change) + " "),
                secondary(Texts.of(
                        "unitchanges.decision",
                        change.decision().number(),
                        Formats.date(change.decision().date()),
                        change.decision().issuer())));
        if (mayCancel && change.state() == UnitChange.State.PLANNED) {
            line.add(new Button(Texts.of("unitchanges.cancel"), _ -> cancel(change, changed)));
        }
        return line;
    }

    private void cancel(UnitChange change, Runnable changed) {
        if (changes.cancel(change.id())) {
            Notices.done("unitchanges.cancelled");
        } else {
            Notices.refused("shell.overtaken");
        }
        changed.run();
    }

    private static String said(UnitChange change) {
        var day = Formats.date(change.effectiveOn());
        var units = names(change.units());
        return change.kind() == ChangeKind.RENAME
                ? Texts.of(
                        "unitchanges.said.RENAME", day, units, change.newName().orElse(""))
                : Texts.of("unitchanges.said." + change.kind(), day, units, names(change.successors()));
    }

    private Div names(long id) {
        var list = new UnorderedList();
        changes.names(id).forEach(name -> list.add(new ListItem(since(name))));
        return new Div(new H2(Texts.of("unitchanges.names")), list);
    }

    private static String since(FormerName name) {
        return name.since()
                .map(since -> Texts.of("unitchanges.nameSince", name.name(), Formats.time(since)))
                .orElse(name.name());
    }

    private static Div related(String key, List<UnitChoice> units) {
        return units.isEmpty() ? new Div() : new Div(new H2(Texts.of(key)), new Span(names(units)));
    }

    private static String names(List<UnitChoice> units) {
        return String.join(", ", units.stream().map(UnitChoice::name).toList());
    }

    private static Span secondary(String words) {
        var span = new Span(words);
        span.addClassName("secondary");
        return span;
    }

    private static Tone tone(UnitChange.State state) {
        return switch (state) {
            case PLANNED -> Tone.CAUTION;
            case DONE -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }
}
