package vn.gov.cantho.check.portal.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSql;
import vn.gov.cantho.check.portal.queues.StandIn;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Requests and reasons as rows. */
@Repository
class ApprovalRepository {

    private static final String INSERT = """
            INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, submitted_by,
                                                 due_on)
            VALUES (:establishment, :kind, :subject, :version, :name, decode(:hash, 'hex'), :account, :due)
            RETURNING id
            """;
    /** Requests from before there were deadlines have five working days, which is a week. */
    private static final String DUE_ON =
            "coalesce(r.due_on, (r.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 7)";

    private static final String COLUMNS = """
            SELECT r.id, r.establishment_id, u.name AS establishment_name, r.subject_kind, r.subject_id, r.subject_version, r.subject_name,
                   encode(r.content_hash, 'hex') AS content_hash, r.state, r.submitted_by, r.submitted_at, %s AS due_on, r.version
              FROM portal.approval_request r JOIN portal.unit u ON u.id = r.establishment_id
            """.formatted(DUE_ON);
    private static final String FILTER = """
             WHERE r.state = 'WAITING'
               AND (r.search LIKE '%' || extension.search_form(:filter) || '%' OR u.search LIKE '%' || extension.search_form(:filter) || '%')
               AND (:kind = '' OR r.subject_kind = :kind)
               AND (:establishment = 0 OR r.establishment_id = :establishment)
               AND (NOT :overdue OR
            """ + DUE_ON + " < portal.today())";
    private static final String COUNT =
            "SELECT count(*) FROM portal.approval_request r JOIN portal.unit u ON u.id = r.establishment_id";
    private static final Map<String, String> SORTS = Map.of(
            "age", "r.submitted_at",
            "due", DUE_ON,
            "kind", "r.subject_kind",
            "establishment", "u.search",
            "subject", "r.search");
    private static final String ESTABLISHMENTS = """
            SELECT DISTINCT u.id, u.name FROM portal.approval_request r JOIN portal.unit u ON u.id = r.establishment_id
             WHERE r.state = 'WAITING' AND u.search LIKE '%' || extension.search_form(:filter) || '%' ORDER BY u.name, u.id
            """;
    private static final String COUNTS = """
            SELECT count(*) AS waiting, count(*) FILTER (WHERE due < portal.today()) AS overdue,
                   count(*) FILTER (WHERE due = portal.today()) AS today
              FROM (SELECT %s AS due FROM portal.approval_request r WHERE r.state = 'WAITING') d
            """.formatted(DUE_ON);
    private static final String DECIDE = """
            UPDATE portal.approval_request
               SET state = :state, decided_by = :account, decided_unit_id = :unit, decided_at = now(),
                   on_behalf_unit_id = nullif(:agency, 0), delegation_id = nullif(:delegation, 0), version = version + 1
             WHERE id = :id AND version = :version AND state = 'WAITING'
            """;
    private static final String WITHDRAW = """
            UPDATE portal.approval_request SET state = 'WITHDRAWN', version = version + 1
             WHERE subject_kind = :kind AND subject_id = :subject AND subject_version = :version AND state = 'WAITING'
            """;
    private static final String INSERT_REASON = """
            INSERT INTO portal.refusal_reason (establishment_id, request_id, position, field, text, ground, necessity)
            VALUES (:establishment, :request, :position, :field, :text, :ground, :necessity)
            """;
    private static final String REASONS = """
            SELECT s.field, s.text, coalesce(s.ground, 'OTHER') AS ground, s.necessity
              FROM portal.refusal_reason s JOIN portal.approval_request r ON r.establishment_id = s.establishment_id AND r.id = s.request_id
             WHERE r.subject_kind = :kind AND r.subject_id = :subject AND r.subject_version = :version
             ORDER BY r.id DESC, s.position
            """;
    private static final String ACTIVE_GROUNDS = "SELECT g.code FROM portal.refusal_ground g WHERE g.active";

    private final JdbcClient database;

    ApprovalRepository(JdbcClient database) {
        this.database = database;
    }

    ApprovalRequestId insert(SubmittedContent content, long accountId, LocalDate dueOn) {
        return new ApprovalRequestId(database.sql(INSERT)
                .param("establishment", content.establishmentId())
                .param("kind", content.subjectKind())
                .param("subject", content.subjectId())
                .param("version", content.subjectVersion())
                .param("name", content.subjectName())
                .param("hash", content.contentHash())
                .param("account", accountId)
                .param("due", dueOn)
                .query(Long.class)
                .single());
    }

    Optional<ApprovalRequest> find(ApprovalRequestId id) {
        return database.sql(COLUMNS + " WHERE r.id = :id")
                .param("id", id.value())
                .query(ApprovalRepository::toRequest)
                .optional();
    }

    List<ApprovalRequest> findWaiting(ListQuery query, QueueFilter filter) {
        var selection = COLUMNS + FILTER + ListSql.orderBy(query, SORTS, "r.submitted_at, r.id");
        return filtered(ListSql.window(database, selection, query), filter)
                .query(ApprovalRepository::toRequest)
                .list();
    }

    int countWaiting(ListQuery query, QueueFilter filter) {
        return filtered(database.sql(COUNT + FILTER).param("filter", query.escapedFilter()), filter)
                .query(Integer.class)
                .single();
    }

    QueueCounts counts() {
        return database.sql(COUNTS)
                .query((row, _) -> new QueueCounts(row.getInt("waiting"), row.getInt("overdue"), row.getInt("today")))
                .single();
    }

    List<QueueFilter.Establishment> establishments(ListQuery query) {
        return ListSql.window(database, ESTABLISHMENTS, query)
                .query((row, _) -> new QueueFilter.Establishment(row.getLong("id"), row.getString("name")))
                .list();
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec selection, QueueFilter filter) {
        return selection
                .param("kind", filter.kind().orElse(""))
                .param("establishment", filter.establishmentId().orElse(0L))
                .param("overdue", filter.overdue() == QueueFilter.Overdue.ONLY);
    }

    Set<String> activeGrounds() {
        return Set.copyOf(
                database.sql(ACTIVE_GROUNDS).query((row, _) -> row.getString(1)).list());
    }

    /** Returns false when the request has moved on since the given version was read; of two deciders at once exactly one gets true. */
    boolean decide(
            ApprovalRequest request, ApprovalRequest.State state, ActingAccount decider, Optional<StandIn> standIn) {
        return database.sql(DECIDE)
                        .param("state", state.name())
                        .param("account", decider.accountId())
                        .param("unit", decider.unitId())
                        .param("agency", standIn.map(StandIn::unitId).orElse(0L))
                        .param(
                                "delegation",
                                standIn.map(found -> found.delegation().value()).orElse(0L))
                        .param("id", request.id().value())
                        .param("version", request.version())
                        .update()
                == 1;
    }

    boolean withdraw(String kind, long subjectId, int subjectVersion) {
        return of(WITHDRAW, kind, subjectId, subjectVersion).update() == 1;
    }

    void insertReasons(ApprovalRequest request, List<RefusalReason> reasons) {
        for (var position = 0; position < reasons.size(); position++) {
            database.sql(INSERT_REASON)
                    .param("establishment", request.establishmentId())
                    .param("request", request.id().value())
                    .param("position", position)
                    .param("field", reasons.get(position).field())
                    .param("text", reasons.get(position).text())
                    .param("ground", reasons.get(position).ground())
                    .param("necessity", reasons.get(position).necessity().name())
                    .update();
        }
    }

    List<RefusalReason> reasons(String kind, long subjectId, int subjectVersion) {
        return of(REASONS, kind, subjectId, subjectVersion)
                .query((row, _) -> new RefusalReason(
                        row.getString("field"),
                        row.getString("text"),
                        row.getString("ground"),
                        RefusalReason.Necessity.valueOf(row.getString("necessity"))))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, String kind, long subjectId, int subjectVersion) {
        return database.sql(sql).param("kind", kind).param("subject", subjectId).param("version", subjectVersion);
    }

    private static ApprovalRequest toRequest(ResultSet row, int number) throws SQLException {
        return new ApprovalRequest(
                new ApprovalRequestId(row.getLong("id")),
                row.getLong("establishment_id"),
                row.getString("establishment_name"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getInt("subject_version"),
                row.getString("subject_name"),
                row.getString("content_hash"),
                ApprovalRequest.State.valueOf(row.getString("state")),
                row.getLong("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getInt("version"));
    }
}
