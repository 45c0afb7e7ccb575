package vn.gov.cantho.check.portal.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import vn.gov.cantho.check.portal.units.UnitState;

/** Measures as rows. Steps that must not happen are refused by the table as well, which also makes the unit stand by them. */
@Repository
class MeasureRepository {

    private static final String COLUMNS = """
            SELECT m.id, m.establishment_id, u.name AS establishment_name, m.kind, m.ground, m.reason, m.source, m.page_effect, m.state, m.agency_id,
                   a.name AS agency, m.proposed_by, p.display_name AS proposer, m.proposed_at, m.confirm_by, m.decision_number, m.decision_reason,
                   m.decided_by, d.display_name AS decider, m.decided_at, m.ended_at, m.version
            """;
    private static final String TABLES = """
              FROM portal.account_measure m
              JOIN portal.unit u ON u.id = m.establishment_id
              JOIN portal.unit a ON a.id = m.agency_id
              LEFT JOIN portal.account p ON p.id = m.proposed_by
              LEFT JOIN portal.account d ON d.id = m.decided_by
            """;
    private static final Map<String, String> SORTS = Map.of(
            "establishment", "u.search",
            "kind", "m.kind",
            "state", "m.state",
            "ground", "m.ground",
            "agency", "a.name",
            "proposedAt", "m.proposed_at");
    /** What waits for the city stands first, and of that what lapses; then what holds. */
    private static final String ORDER = """
            CASE WHEN m.state = 'PROVISIONAL' THEN 1 WHEN m.state = 'PROPOSED' THEN 2 WHEN m.state = 'CONFIRMED' AND m.kind = 'LOCK' THEN 3 ELSE 4 END,
            m.id DESC
            """;

    private static final ListSelect<Measure> LIST = new ListSelect<>(
            COLUMNS + TABLES,
            "SELECT count(*)" + TABLES,
            " WHERE " + ListSql.matches("u.search"),
            SORTS,
            ORDER,
            MeasureRepository::toMeasure);
    private static final String WAITING =
            " WHERE m.state IN ('PROPOSED', 'PROVISIONAL') AND portal.acts_for_city() AND NOT portal.same_person(m.proposed_by, :account)";
    private static final String INSERT = """
            INSERT INTO portal.account_measure (establishment_id, kind, ground, reason, source, page_effect, state, agency_id, proposed_by)
            VALUES (:establishment, :kind, :ground, :reason, nullif(:source, ''), nullif(:effect, ''), :state, :agency, :account)
            ON CONFLICT DO NOTHING
            RETURNING id
            """;
    private static final String DECIDED = ", decided_unit_id = :unit, decided_by = :account, ";
    private static final int ABOUT_MAX = 100;

    private final JdbcClient database;

    MeasureRepository(JdbcClient database) {
        this.database = database;
    }

    List<Measure> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<Measure> find(MeasureId id) {
        return database.sql(COLUMNS + TABLES + " WHERE m.id = :id")
                .param("id", id.value())
                .query(MeasureRepository::toMeasure)
                .optional();
    }

    List<Measure> about(long establishmentId) {
        return database.sql(COLUMNS + TABLES + " WHERE m.establishment_id = :id ORDER BY m.id DESC LIMIT :limit")
                .param("id", establishmentId)
                .param("limit", ABOUT_MAX)
                .query(MeasureRepository::toMeasure)
                .list();
    }

    List<Measure> waiting(long accountId, int limit) {
        return database.sql(COLUMNS + TABLES + WAITING + " ORDER BY m.confirm_by NULLS LAST, m.id LIMIT :limit")
                .param("account", accountId)
                .param("limit", limit)
                .query(MeasureRepository::toMeasure)
                .list();
    }

    int countWaiting(long accountId) {
        return database.sql("SELECT count(*) FROM portal.account_measure m" + WAITING)
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }

    /** Locks whose time to be confirmed is over, the oldest first; at most as many. */
    List<Measure> lapsed(int limit) {
        return database.sql(COLUMNS + TABLES
                        + " WHERE m.state = 'PROVISIONAL' AND m.confirm_by <= now() ORDER BY m.confirm_by LIMIT :limit")
                .param("limit", limit)
                .query(MeasureRepository::toMeasure)
                .list();
    }

    /** How the account of an establishment in reach stands; nobody changes that before this transaction ends. */
    Optional<UnitState> standsForUpdate(long establishmentId) {
        return database.sql("""
                SELECT u.state FROM portal.unit u
                 WHERE u.id = :id AND u.type = 'ESTABLISHMENT'
                   AND u.id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit())
                   FOR UPDATE OF u
                """)
                .param("id", establishmentId)
                .query(String.class)
                .optional()
                .map(UnitState::valueOf);
    }

    /** Returns nothing when another waits already. */
    Optional<MeasureId> insert(NewMeasure measure, ActingAccount proposer) {
        return database.sql(INSERT)
                .param("establishment", measure.establishmentId())
                .param("kind", measure.kind().name())
                .param("ground", measure.ground().orElseThrow().name())
                .param("reason", measure.reason())
                .param("source", measure.source())
                .param("effect", measure.effect().map(Enum::name).orElse(""))
                .param("state", measure.kind() == Measure.Kind.LOCK ? "PROVISIONAL" : "PROPOSED")
                .param("agency", proposer.unitId())
                .param("account", proposer.accountId())
                .query(Long.class)
                .optional()
                .map(MeasureId::new);
    }

    /** Returns false when it has moved on since it was read, as the other steps do. */
    boolean confirm(Measure shown, String number, ActingAccount account) {
        return decide(shown, Measure.State.CONFIRMED, "decision_number = :said", number, account);
    }

    boolean refuse(Measure shown, String reason, ActingAccount account) {
        return decide(shown, Measure.State.REFUSED, "decision_reason = :said", reason, account);
    }

    boolean end(Measure shown, Measure.State to) {
        return step("", shown, to).update() == 1;
    }

    private boolean decide(Measure shown, Measure.State to, String what, String said, ActingAccount account) {
        return step(DECIDED + what, shown, to)
                        .param("unit", account.unitId())
                        .param("account", account.accountId())
                        .param("said", said)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec step(String more, Measure shown, Measure.State to) {
        var sql = "UPDATE portal.account_measure SET state = :to, version = version + 1" + more
                + " WHERE id = :id AND version = :version AND state = :from";
        return database.sql(sql)
                .param("to", to.name())
                .param("from", shown.state().name())
                .param("id", shown.id().value())
                .param("version", shown.version());
    }

    private static Measure toMeasure(ResultSet row, int number) throws SQLException {
        return new Measure(
                new MeasureId(row.getLong("id")),
                row.getLong("establishment_id"),
                row.getString("establishment_name"),
                Measure.Kind.valueOf(row.getString("kind")),
                Measure.Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("source")),
                Optional.ofNullable(row.getString("page_effect")).map(Measure.PageEffect::valueOf),
                Measure.State.valueOf(row.getString("state")),
                row.getLong("agency_id"),
                row.getString("agency"),
                step(row, "proposed_by", "proposer", "proposed_at").orElseThrow(),
                moment(row, "confirm_by"),
                Optional.ofNullable(row.getString("decision_number")),
                Optional.ofNullable(row.getString("decision_reason")),
                step(row, "decided_by", "decider", "decided_at"),
                moment(row, "ended_at"),
                row.getInt("version"));
    }

    private static Optional<Measure.Step> step(ResultSet row, String account, String name, String at)
            throws SQLException {
        var by = row.getLong(account);
        var who = Optional.ofNullable(row.getString(name));
        return moment(row, at).map(moment -> new Measure.Step(by, who, moment));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
