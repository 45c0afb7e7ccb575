package vn.gov.cantho.check.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSql;

/** The trail as rows; written only through the function of the database that chains them. */
@Repository
class AuditRepository {

    private static final String APPEND = """
            SELECT portal.append_audit(:account, :username, :unit, :establishment, :action, :kind, :subject, :before, :after)
            """;
    private static final String FIND = """
            SELECT e.position, e.at, e.username, coalesce(portal.unit_name_at(e.unit_id, e.at), u.name) AS unit_name, e.action, e.before, e.after
              FROM portal.audit_entry e JOIN portal.unit u ON u.id = e.unit_id
             WHERE e.subject_kind = :kind AND e.subject_id = :subject
            """;
    private static final String COUNT = """
            SELECT count(*) FROM portal.audit_entry e WHERE e.subject_kind = :kind AND e.subject_id = :subject
            """;
    private static final String FIRST_BROKEN = "SELECT portal.first_broken_audit_position()";
    private static final Map<String, String> COLUMNS = Map.of("at", "e.position", "action", "e.action");
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
                .query(Long.class)
                .single();
    }

    List<AuditEntry> find(AuditSubject subject, ListQuery query) {
        return database.sql(FIND + ListSql.orderBy(query, COLUMNS, "e.position DESC") + ListSql.WINDOW)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(this::toEntry)
                .list();
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
                row.getString("unit_name"),
                row.getString("action"),
                read(row.getString("before")),
                read(row.getString("after")));
    }

    private @Nullable String write(Map<String, String> values) {
        return values.isEmpty() ? null : json.writeValueAsString(new TreeMap<>(values));
    }

    private Map<String, String> read(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, VALUES);
    }
}
