package vn.gov.cantho.check.portal.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Checks as rows. */
@Repository
class CheckRepository {

    private static final String OF_REQUEST = """
            SELECT c.id, u.name AS unit_name, c.number, c.facts, c.visited_on, c.recommendation, c.reason, encode(c.file_sha256, 'hex') AS file,
                   coalesce(a.display_name, '') AS checked_by, c.checked_at,
                   c.number < max(c.number) OVER (PARTITION BY c.unit_id) AS superseded
              FROM portal.request_check c JOIN portal.unit u ON u.id = c.unit_id LEFT JOIN portal.account a ON a.id = c.checked_by
             WHERE c.request_id = :request
             ORDER BY superseded, c.checked_at DESC, c.id DESC LIMIT :limit
            """;
    private static final String IN_AREA = """
            SELECT EXISTS (SELECT FROM portal.unit e JOIN portal.unit c ON c.id IN (e.commune_id, e.parent_id)
                            WHERE e.id = :establishment AND c.id = portal.acting_unit() AND c.type = 'COMMUNE')
            """;
    private static final String WAITS = """
            SELECT EXISTS (SELECT FROM portal.approval_request q
                            WHERE q.id = :request AND q.establishment_id = :establishment AND q.state = 'WAITING')
            """;
    private static final String HAS_FILE = """
            SELECT EXISTS (SELECT FROM portal.media m WHERE m.establishment_id = :establishment AND m.sha256 = decode(:file, 'hex'))
            """;
    private static final String INSERT = """
            INSERT INTO portal.request_check (establishment_id, request_id, unit_id, facts, visited_on, recommendation, reason, file_sha256, checked_by)
            VALUES (:establishment, :request, :unit, :facts, :visited, :recommendation, :reason, decode(nullif(:file, ''), 'hex'), :account)
            """;

    private final JdbcClient database;

    CheckRepository(JdbcClient database) {
        this.database = database;
    }

    List<RequestCheck> ofRequest(long requestId, int limit) {
        return database.sql(OF_REQUEST)
                .param("request", requestId)
                .param("limit", limit)
                .query(CheckRepository::toCheck)
                .list();
    }

    boolean isInArea(long establishmentId) {
        return database.sql(IN_AREA)
                .param("establishment", establishmentId)
                .query(Boolean.class)
                .single();
    }

    boolean waits(NewCheck check) {
        return database.sql(WAITS)
                .param("request", check.requestId())
                .param("establishment", check.establishmentId())
                .query(Boolean.class)
                .single();
    }

    boolean hasFile(long establishmentId, String sha256) {
        return database.sql(HAS_FILE)
                .param("establishment", establishmentId)
                .param("file", sha256)
                .query(Boolean.class)
                .single();
    }

    void insert(NewCheck check, ActingAccount checker) {
        database.sql(INSERT)
                .param("establishment", check.establishmentId())
                .param("request", check.requestId())
                .param("unit", checker.unitId())
                .param("facts", check.facts())
                .param("visited", check.visitedOn().orElse(null), Types.DATE)
                .param("recommendation", check.recommendation().name())
                .param("reason", check.reason())
                .param("file", check.fileSha256().orElse(""))
                .param("account", checker.accountId())
                .update();
    }

    private static RequestCheck toCheck(ResultSet row, int number) throws SQLException {
        return new RequestCheck(
                row.getLong("id"),
                row.getString("unit_name"),
                row.getInt("number"),
                row.getString("facts"),
                Optional.ofNullable(row.getObject("visited_on", LocalDate.class)),
                Recommendation.valueOf(row.getString("recommendation")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("file")),
                row.getString("checked_by"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("superseded"));
    }
}
