package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.gov.cantho.check.portal.audit.AuditEntry;

/**
 * Entries of the trail, newest first, and a button for older ones: who did what when, as whom and on whose behalf, and what it
 * changed.
 */
public final class AuditLines extends Div {

    /** Entries that are read at once. */
    public static final int PAGE_ENTRIES = 50;

    /** Entries that one page shows at most; older ones are found by narrowing the search. */
    private static final int SHOWN_MAX = 1_000;

    /** Reads entries below a position. */
    @FunctionalInterface
    public interface Source {

        /** At most {@code limit} entries before the one at the position, newest first. */
        List<AuditEntry> older(long position, int limit);
    }

    /** What stands beside the act: nothing where all entries are of one record. */
    public enum Shown {
        OF_ONE_RECORD,
        OF_MANY_RECORDS
    }

    private final Source source;
    private final Shown shown;
    private final OrderedList lines = new OrderedList();
    private final Span end = new Span();
    private final Button more = new Button(Texts.of("audit.more"), _ -> showOlder());
    private long oldest = Long.MAX_VALUE;

    public AuditLines(Source source, Shown shown) {
        this.source = source;
        this.shown = shown;
        addClassName("history");
        lines.addClassName("audit-lines");
        end.addClassName("secondary");
        end.getElement().setAttribute("role", "status");
        add(lines, end, more);
        showOlder();
    }

    private void showOlder() {
        // One more than is shown tells whether there are older ones.
        var found = source.older(oldest, PAGE_ENTRIES + 1);
        var page = found.subList(0, Math.min(PAGE_ENTRIES, found.size()));
        page.forEach(entry -> lines.add(line(entry)));
        if (!page.isEmpty()) {
            oldest = page.getLast().position();
        }
        var all = lines.getComponentCount();
        var older = found.size() > PAGE_ENTRIES;
        more.setVisible(older && all < SHOWN_MAX);
        end.setText(Texts.of(end(all, older), all));
    }

    private static String end(int shown, boolean older) {
        if (shown == 0) {
            return "audit.none";
        }
        if (!older) {
            return "audit.all";
        }
        return shown < SHOWN_MAX ? "audit.shown" : "audit.tooMany";
    }

    private ListItem line(AuditEntry entry) {
        var act = new Span(action(entry.action()));
        act.addClassName("audit-act");
        var heading = new Div(act);
        if (shown == Shown.OF_MANY_RECORDS) {
            heading.add(secondary(record(entry)));
        }
        heading.addClassName("audit-heading");
        var roles = roles(entry);
        var who = secondary(
                roles.isEmpty()
                        ? Texts.of("audit.byProgram", entry.username(), entry.unitName())
                        : Texts.of("audit.by", entry.username(), roles, entry.unitName()));
        var facts = new Div(secondary(Formats.exactTime(entry.at())), who);
        if (!entry.recordOf().equals(entry.unitName())) {
            facts.add(secondary(Texts.of("audit.recordOf", entry.recordOf())));
        }
        facts.add(secondary(Texts.of("audit.position", entry.position())));
        facts.addClassName("audit-facts");
        return new ListItem(heading, facts, new Difference(entry));
    }

    /** The words of an act. */
    public static String action(String action) {
        var key = "audit.action." + action;
        return Texts.has(key) ? Texts.of(key) : action;
    }

    /** The kind of a record and its number. */
    public static String record(AuditEntry entry) {
        return kind(entry.subject().kind()) + " " + entry.subject().id();
    }

    public static String kind(String kind) {
        var key = "audit.kind." + kind;
        return Texts.has(key) ? Texts.of(key) : kind;
    }

    /** The words of the roles somebody had; nothing for programs and for entries of before they were written down. */
    public static String roles(AuditEntry entry) {
        return Arrays.stream(entry.roles().split(", "))
                .filter(role -> !role.isEmpty())
                .map(role -> Texts.of("accounts.role." + role))
                .collect(Collectors.joining(", "));
    }

    private static Component secondary(String text) {
        var span = new Span(text);
        span.addClassName("secondary");
        return span;
    }
}
