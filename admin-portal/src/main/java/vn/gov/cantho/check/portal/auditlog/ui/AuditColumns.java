package vn.gov.cantho.check.portal.auditlog.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.listing.ListColumn;
import vn.gov.cantho.check.portal.shell.AuditLines;
import vn.gov.cantho.check.portal.shell.Texts;

/** The trail as columns of a file; acts and fields stand in it as they were recorded, so that programs can read it. */
final class AuditColumns {

    private AuditColumns() {}

    static List<ListColumn<AuditEntry>> all() {
        return List.of(
                column("position", AuditEntry::position),
                column("at", AuditEntry::at),
                column("username", AuditEntry::username),
                column("roles", AuditEntry::roles),
                column("unit", AuditEntry::unitName),
                column("action", entry -> AuditLines.action(entry.action())),
                column("code", AuditEntry::action),
                column("kind", entry -> AuditLines.kind(entry.subject().kind())),
                column("record", entry -> entry.subject().id()),
                column("recordOf", AuditEntry::recordOf),
                column("before", entry -> values(entry.before())),
                column("after", entry -> values(entry.after())));
    }

    private static ListColumn<AuditEntry> column(String key, Function<AuditEntry, Object> value) {
        return new ListColumn<>(Texts.of("auditlog.column." + key), value);
    }

    private static String values(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + ": " + field.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
