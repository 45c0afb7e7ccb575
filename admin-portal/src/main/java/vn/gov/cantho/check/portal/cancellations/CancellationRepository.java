package vn.gov.cantho.check.portal.cancellations;

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
import vn.gov.cantho.check.portal.listing.ListSql;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Cancellations and their grounds as rows. Steps that must not happen are refused by the table as well. */
@Repository
class CancellationRepository {

    private static final String COLUMNS = """
            SELECT c.id, c.subject_kind, c.subject_id, c.subject_version, c.subject_name, c.establishment_id, u.name AS establishment_name,
                   encode(c.content_hash, 'hex') AS content_hash, c.ground, g.name_vi, g.name_en, g.clause, g.city_only, c.reason,
                   encode(c.evidence_sha256, 'hex') AS evidence, c.state, c.agency_id, a.name AS agency, c.proposed_by, p.display_name AS proposer,
                   c.proposed_at, c.decided_by, d.display_name AS decider, c.decided_at, c.restored_by, r.display_name AS restorer, c.restored_at,
                   c.restore_reason, c.version
            """;
    private static final String TABLES = """
              FROM portal.cancellation c
              JOIN portal.unit u ON u.id = c.establishment_id
              JOIN portal.unit a ON a.id = c.agency_id
              JOIN portal.cancellation_ground g ON g.code = c.ground
              LEFT JOIN portal.account p ON p.id = c.proposed_by
              LEFT JOIN portal.account d ON d.id = c.decided_by
              LEFT JOIN portal.account r ON r.id = c.restored_by
            """;
    private static final Map<String, String> SORTS = Map.of(
            "subject", "c.search",
            "establishment", "u.search",
            "state", "c.state",
            "ground", "g.position",
            "agency", "a.name",
            "proposedAt", "c.proposed_at");
    /** What waits for a second person stands first, then what is in force. */
    private static final String ORDER =
            "CASE c.state WHEN 'PROPOSED' THEN 1 WHEN 'IN_FORCE' THEN 2 ELSE 3 END, c.id DESC";

    private static final ListSelect<Cancellation> LIST = new ListSelect<>(
            COLUMNS + TABLES,
            "SELECT count(*)" + TABLES,
            " WHERE (" + ListSql.matches("c.search") + " OR " + ListSql.matches("u.search") + ")",
            SORTS,
            ORDER,
            CancellationRepository::toCancellation);
    private static final String WAITING =
            " WHERE c.state = 'PROPOSED' AND c.agency_id = portal.acting_unit() AND c.proposed_by <> :account";
    private static final String INSERT = """
            INSERT INTO portal.cancellation (establishment_id, subject_kind, subject_id, subject_version, subject_name, content_hash, ground, reason,
                                             evidence_sha256, agency_id, proposed_by)
            VALUES (:establishment, :kind, :subject, :version, :name, decode(:hash, 'hex'), :ground, :reason,
                    decode(nullif(:evidence, ''), 'hex'), :agency, :account)
            ON CONFLICT (subject_kind, subject_id) WHERE state = 'PROPOSED' DO NOTHING
            RETURNING id
            """;
    private static final String STEP = """
            UPDATE portal.cancellation SET state = :to, version = version + 1 %s
             WHERE id = :id AND version = :version AND state = :from
            """;
    private static final String GROUNDS =
            "SELECT g.code AS ground, g.name_vi, g.name_en, g.clause, g.city_only FROM portal.cancellation_ground g ORDER BY g.position";
    private static final String HAS_FILE = """
            SELECT EXISTS (SELECT FROM portal.media m WHERE m.establishment_id = :establishment AND m.sha256 = decode(:file, 'hex'))
            """;

    private final JdbcClient database;

    CancellationRepository(JdbcClient database) {
        this.database = database;
    }

    List<Cancellation> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<Cancellation> find(CancellationId id) {
        return database.sql(COLUMNS + TABLES + " WHERE c.id = :id")
                .param("id", id.value())
                .query(CancellationRepository::toCancellation)
                .optional();
    }

    Optional<Cancellation> inForce(String kind, long subjectId) {
        return database.sql(
                        COLUMNS + TABLES
                                + " WHERE c.subject_kind = :kind AND c.subject_id = :subject AND c.state = 'IN_FORCE' ORDER BY c.id DESC LIMIT 1")
                .param("kind", kind)
                .param("subject", subjectId)
                .query(CancellationRepository::toCancellation)
                .optional();
    }

    /** What waits for another person of the acting agency than this account, the oldest first. */
    List<Cancellation> waiting(long accountId, int limit) {
        return database.sql(COLUMNS + TABLES + WAITING + " ORDER BY c.id LIMIT :limit")
                .param("account", accountId)
                .param("limit", limit)
                .query(CancellationRepository::toCancellation)
                .list();
    }

    int countWaiting(long accountId) {
        return database.sql("SELECT count(*) FROM portal.cancellation c" + WAITING)
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }

    List<CancellationGround> grounds() {
        return database.sql(GROUNDS).query(CancellationRepository::toGround).list();
    }

    boolean hasFile(long establishmentId, String sha256) {
        return database.sql(HAS_FILE)
                .param("establishment", establishmentId)
                .param("file", sha256)
                .query(Boolean.class)
                .single();
    }

    /** Returns nothing when a cancellation of the subject is proposed already. */
    Optional<CancellationId> insert(PublishedContent content, NewCancellation cancellation, ActingAccount proposer) {
        return database.sql(INSERT)
                .param("establishment", content.establishmentId())
                .param("kind", content.kind())
                .param("subject", content.subjectId())
                .param("version", content.version())
                .param("name", content.name())
                .param("hash", content.contentHash())
                .param("ground", cancellation.ground())
                .param("reason", cancellation.reason())
                .param("evidence", cancellation.evidenceSha256().orElse(""))
                .param("agency", proposer.unitId())
                .param("account", proposer.accountId())
                .query(Long.class)
                .optional()
                .map(CancellationId::new);
    }

    /** Decides or takes back. Returns false when it has moved on since it was read. */
    boolean step(Cancellation shown, Cancellation.State to, ActingAccount account) {
        var sql =
                STEP.formatted(to == Cancellation.State.WITHDRAWN ? "" : ", decided_by = :account, decided_at = now()");
        return of(sql, shown, to).param("account", account.accountId()).update() == 1;
    }

    boolean restore(Cancellation shown, String reason, ActingAccount account) {
        var sql = STEP.formatted(
                ", restored_by = :account, restored_unit_id = :unit, restored_at = now(), restore_reason = :reason");
        return of(sql, shown, Cancellation.State.RESTORED)
                        .param("account", account.accountId())
                        .param("unit", account.unitId())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec of(String sql, Cancellation shown, Cancellation.State to) {
        return database.sql(sql)
                .param("to", to.name())
                .param("from", shown.state().name())
                .param("id", shown.id().value())
                .param("version", shown.version());
    }

    private static Cancellation toCancellation(ResultSet row, int number) throws SQLException {
        return new Cancellation(
                new CancellationId(row.getLong("id")),
                toContent(row),
                toGround(row, number),
                row.getString("reason"),
                Optional.ofNullable(row.getString("evidence")),
                Cancellation.State.valueOf(row.getString("state")),
                row.getLong("agency_id"),
                row.getString("agency"),
                toStep(row, "proposed_by", "proposer", "proposed_at").orElseThrow(),
                toStep(row, "decided_by", "decider", "decided_at"),
                toStep(row, "restored_by", "restorer", "restored_at"),
                Optional.ofNullable(row.getString("restore_reason")),
                row.getInt("version"));
    }

    private static PublishedContent toContent(ResultSet row) throws SQLException {
        return new PublishedContent(
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getInt("subject_version"),
                row.getString("subject_name"),
                row.getLong("establishment_id"),
                row.getString("establishment_name"),
                row.getString("content_hash"));
    }

    private static Optional<Cancellation.Step> toStep(ResultSet row, String account, String name, String at)
            throws SQLException {
        var moment = row.getObject(at, OffsetDateTime.class);
        return moment == null
                ? Optional.empty()
                : Optional.of(new Cancellation.Step(
                        row.getLong(account), Optional.ofNullable(row.getString(name)), moment.toInstant()));
    }

    private static CancellationGround toGround(ResultSet row, int number) throws SQLException {
        return new CancellationGround(
                row.getString("ground"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("clause"),
                row.getBoolean("city_only"));
    }
}
