package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.listing.ListQuery;

/** The trail of one record as a tab: when, who, what, and each changed field from old to new. */
public final class HistoryPanel extends VerticalLayout {

    public HistoryPanel(AuditService trail, AuditSubject subject) {
        var grid = new Grid<AuditEntry>();
        grid.addColumn(entry -> Formats.time(entry.at())).setHeader(Texts.of("audit.column.at"));
        grid.addColumn(entry -> entry.username() + " · " + entry.unitName()).setHeader(Texts.of("audit.column.by"));
        grid.addColumn(entry -> action(entry.action())).setHeader(Texts.of("audit.column.action"));
        grid.addComponentColumn(entry -> changes(subject.kind(), entry)).setHeader(Texts.of("audit.column.changes"));
        grid.setItems(
                query -> trail
                        .history(subject, ListQuery.first(query.getLimit()).window(query.getOffset(), query.getLimit()))
                        .stream(),
                _ -> trail.historyCount(subject));
        addClassName("history");
        setSizeFull();
        setPadding(false);
        add(grid);
    }

    private static String action(String action) {
        var key = "audit.action." + action;
        return Texts.has(key) ? Texts.of(key) : action;
    }

    private static Div changes(String kind, AuditEntry entry) {
        var fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        var changes = new Div();
        for (var field : fields) {
            var line = new Div(new Span(fieldName(kind, field) + ": "));
            var words = "audit.value." + kind + "." + field + ".";
            addValue(line, words, entry.before().getOrDefault(field, ""), "old");
            addValue(line, words, entry.after().getOrDefault(field, ""), "new");
            changes.add(line);
        }
        return changes;
    }

    /** Shows a value in the words a feature has for it, else as it was recorded. */
    private static void addValue(Div line, String words, String value, String look) {
        if (!value.isEmpty()) {
            var shown = new Span(Texts.has(words + value) ? Texts.of(words + value) : value);
            shown.addClassName(look);
            line.add(shown);
        }
    }

    /** The name of a field: its own in this kind of record, else the one shared by all. */
    private static String fieldName(String kind, String field) {
        return Stream.of("audit.field." + kind + "." + field, "audit.field." + field)
                .filter(Texts::has)
                .findFirst()
                .map(key -> Texts.of(key))
                .orElse(field);
    }
}
