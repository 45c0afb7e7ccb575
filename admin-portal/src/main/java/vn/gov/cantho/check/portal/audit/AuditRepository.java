package vn.gov.cantho.check.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSql;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;

/** The trail as rows; written only through the function of the database that chains them. */
@Repository
class AuditRepository {

    private static final String APPEND = """
            SELECT portal.append_audit(:account, :username, :unit, :establishment, :action, :kind, :subject, :before, :after, :roles)
            """;
    private static final String ENTRIES = """
            SELECT e.position, e.at, e.username, e.roles, coalesce(portal.unit_name_at(e.unit_id, e.at), u.name) AS unit_name,
                   coalesce(portal.unit_name_at(e.establishment_id, e.at), o.name) AS record_of, e.action, e.subject_kind,
                   e.subject_id, e.before, e.after
              FROM %s JOIN portal.unit u ON u.id = e.unit_id JOIN portal.unit o ON o.id = e.establishment_id
            """;
    private static final String OF_RECORD =
            ENTRIES.formatted("portal.audit_entry e") + " WHERE e.subject_kind = :kind AND e.subject_id = :subject";
    private static final String OLDER = " AND e.position < :position ORDER BY e.position DESC LIMIT :limit";
    // The function knows the reach of who asks; row-level security is asked once more where the entries are read.
    private static final String SEARCH = ENTRIES.formatted("""
            portal.find_audit(:position, :limit, :who, :behalf, :action, :kind, :subject, :from, :to, :words) f (position)
                   JOIN portal.audit_entry e ON e.position = f.position""") + " ORDER BY e.position DESC";
    private static final String COUNT = """
            SELECT count(*) FROM portal.audit_entry e WHERE e.subject_kind = :kind AND e.subject_id = :subject
            """;
    private static final String FIRST_BROKEN = "SELECT portal.first_broken_audit_position()";
    private static final Map<String, String> COLUMNS = Map.of("at", "e.position", "action", "e.action");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    AuditRepository(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void append(Act act) {
        database.sql(APPEND)
                .param("account", act.actor().isProgram() ? null : act.actor().accountId(), Types.BIGINT)
                .param("username", act.actor().username())
                .param("unit", act.actor().unitId())
                .param("establishment", act.establishmentId())
                .param("action", act.action())
                .param("kind", act.subject().kind())
                .param("subject", act.subject().id())
                .param("before", write(act.before()), Types.VARCHAR)
                .param("after", write(act.after()), Types.VARCHAR)
                .param("roles", roles(act.actor()), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    List<AuditEntry> find(AuditSubject subject, ListQuery query) {
        return database.sql(OF_RECORD + ListSql.orderBy(query, COLUMNS, "e.position DESC") + ListSql.WINDOW)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(this::toEntry)
                .list();
    }

    /** Entries of a record before a position, newest first. */
    List<AuditEntry> older(AuditSubject subject, long position, int limit) {
        return database.sql(OF_RECORD + OLDER)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("position", position)
                .param("limit", limit)
                .query(this::toEntry)
                .list();
    }

    /** Entries that match, before a position, newest first; at most a thousand. */
    List<AuditEntry> search(AuditCriteria criteria, long position, int limit) {
        return database.sql(SEARCH)
                .param("position", position)
                .param("limit", limit)
                .param("who", criteria.username().orElse(null), Types.VARCHAR)
                .param("behalf", criteria.unitId().orElse(null), Types.BIGINT)
                .param("action", criteria.action().orElse(null), Types.VARCHAR)
                .param("kind", criteria.kind().orElse(null), Types.VARCHAR)
                .param("subject", criteria.record().orElse(null), Types.BIGINT)
                .param("from", criteria.from().map(AuditRepository::start).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "to",
                        criteria.to().map(day -> start(day.plusDays(1))).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("words", criteria.escapedWords())
                .query(this::toEntry)
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    int count(AuditSubject subject) {
        return database.sql(COUNT)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .query(Integer.class)
                .single();
    }

    /** Returns the first position that does not follow from the one before; 0 when the chain is whole. */
    long firstBroken() {
        return database.sql(FIRST_BROKEN).query((row, _) -> row.getLong(1)).single();
    }

    private AuditEntry toEntry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("username"),
                Objects.requireNonNullElse(row.getString("roles"), ""),
                row.getString("unit_name"),
                row.getString("record_of"),
                row.getString("action"),
                new AuditSubject(row.getString("subject_kind"), row.getLong("subject_id")),
                read(row.getString("before")),
                read(row.getString("after")));
    }

    private static @Nullable String roles(ActingAccount actor) {
        var names = actor.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private @Nullable String write(Map<String, String> values) {
        return values.isEmpty() ? null : json.writeValueAsString(new TreeMap<>(values));
    }

    private Map<String, String> read(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, VALUES);
    }
}
