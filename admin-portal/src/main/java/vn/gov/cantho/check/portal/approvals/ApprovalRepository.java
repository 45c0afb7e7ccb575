package vn.gov.cantho.check.portal.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Requests and reasons as rows. */
@Repository
class ApprovalRepository {

    private static final String INSERT = """
            INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, submitted_by)
            VALUES (:establishment, :kind, :subject, :version, :name, decode(:hash, 'hex'), :account)
            RETURNING id
            """;
    private static final String COLUMNS = """
            SELECT r.id, r.establishment_id, u.name AS establishment_name, r.subject_kind, r.subject_id, r.subject_version, r.subject_name,
                   encode(r.content_hash, 'hex') AS content_hash, r.state, r.submitted_by, r.submitted_at, r.version
              FROM portal.approval_request r JOIN portal.unit u ON u.id = r.establishment_id
            """;
    private static final String FILTER = """
             WHERE r.state = 'WAITING'
               AND (r.search LIKE '%' || extension.search_form(:filter) || '%' OR u.search LIKE '%' || extension.search_form(:filter) || '%')
            """;
    private static final String COUNT =
            "SELECT count(*) FROM portal.approval_request r JOIN portal.unit u ON u.id = r.establishment_id";
    private static final Map<String, String> SORTS = Map.of(
            "age", "r.submitted_at",
            "kind", "r.subject_kind",
            "establishment", "u.search",
            "subject", "r.search");
    private static final String DECIDE = """
            UPDATE portal.approval_request
               SET state = :state, decided_by = :account, decided_unit_id = :unit, decided_at = now(), version = version + 1
             WHERE id = :id AND version = :version AND state = 'WAITING'
            """;
    private static final String WITHDRAW = """
            UPDATE portal.approval_request SET state = 'WITHDRAWN', version = version + 1
             WHERE subject_kind = :kind AND subject_id = :subject AND subject_version = :version AND state = 'WAITING'
            """;
    private static final String INSERT_REASON = """
            INSERT INTO portal.refusal_reason (establishment_id, request_id, position, field, text)
            VALUES (:establishment, :request, :position, :field, :text)
            """;
    private static final String REASONS = """
            SELECT s.field, s.text
              FROM portal.refusal_reason s JOIN portal.approval_request r ON r.establishment_id = s.establishment_id AND r.id = s.request_id
             WHERE r.subject_kind = :kind AND r.subject_id = :subject AND r.subject_version = :version
             ORDER BY r.id DESC, s.position
            """;
    private static final ListSelect<ApprovalRequest> LIST =
            new ListSelect<>(COLUMNS, COUNT, FILTER, SORTS, "r.submitted_at, r.id", ApprovalRepository::toRequest);

    private final JdbcClient database;

    ApprovalRepository(JdbcClient database) {
        this.database = database;
    }

    ApprovalRequestId insert(SubmittedContent content, long accountId) {
        return new ApprovalRequestId(database.sql(INSERT)
                .param("establishment", content.establishmentId())
                .param("kind", content.subjectKind())
                .param("subject", content.subjectId())
                .param("version", content.subjectVersion())
                .param("name", content.subjectName())
                .param("hash", content.contentHash())
                .param("account", accountId)
                .query(Long.class)
                .single());
    }

    Optional<ApprovalRequest> find(ApprovalRequestId id) {
        return database.sql(COLUMNS + " WHERE r.id = :id")
                .param("id", id.value())
                .query(ApprovalRepository::toRequest)
                .optional();
    }

    List<ApprovalRequest> findWaiting(ListQuery query) {
        return LIST.find(database, query);
    }

    int countWaiting(ListQuery query) {
        return LIST.count(database, query);
    }

    /** Returns false when the request has moved on since the given version was read; of two deciders at once exactly one gets true. */
    boolean decide(ApprovalRequest request, ApprovalRequest.State state, ActingAccount decider) {
        return database.sql(DECIDE)
                        .param("state", state.name())
                        .param("account", decider.accountId())
                        .param("unit", decider.unitId())
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
                    .update();
        }
    }

    List<RefusalReason> reasons(String kind, long subjectId, int subjectVersion) {
        return of(REASONS, kind, subjectId, subjectVersion)
                .query((row, number) -> new RefusalReason(row.getString("field"), row.getString("text")))
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
                row.getInt("version"));
    }
}
