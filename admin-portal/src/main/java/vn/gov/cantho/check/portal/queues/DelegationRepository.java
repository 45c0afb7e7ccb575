package vn.gov.cantho.check.portal.queues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** Delegations as rows. */
@Repository
class DelegationRepository {

    private static final String COLUMNS = """
            SELECT d.id, a.name AS unit_name, d.sub_unit_id, s.name AS sub_unit_name, d.subject_kind, d.from_on, d.until_on,
                   coalesce(m.display_name, '') AS made_by, d.made_at, d.ended_at, d.version
            """;
    private static final String TABLES = """
              FROM portal.delegation d JOIN portal.unit a ON a.id = d.unit_id JOIN portal.unit s ON s.id = d.sub_unit_id
              LEFT JOIN portal.account m ON m.id = d.made_by
            """;
    private static final Map<String, String> SORTS =
            Map.of("subUnit", "s.name", "fromOn", "d.from_on", "untilOn", "d.until_on", "madeAt", "d.made_at");
    private static final ListSelect<Delegation> LIST = new ListSelect<>(
            COLUMNS + TABLES,
            "SELECT count(*)" + TABLES,
            " WHERE (" + ListSql.matches("a.search") + " OR " + ListSql.matches("s.search") + ")",
            SORTS,
            "(d.ended_at IS NULL AND d.until_on >= portal.today()) DESC, d.id DESC",
            DelegationRepository::toDelegation);
    private static final String INSERT = """
            INSERT INTO portal.delegation (unit_id, sub_unit_id, subject_kind, from_on, until_on, made_by)
            VALUES (:unit, :subUnit, nullif(:kind, ''), :from, :until, :account)
            RETURNING id
            """;
    private static final String END = """
            UPDATE portal.delegation SET ended_by = :account, ended_at = now(), version = version + 1
             WHERE id = :id AND unit_id = :unit AND version = :version AND ended_at IS NULL
            """;
    private static final String SUB_UNITS = """
            SELECT u.id, u.name FROM portal.unit u
             WHERE u.parent_id = :unit AND u.type = 'SUB_DEPARTMENT' AND u.state = 'ACTIVE' ORDER BY u.name, u.id LIMIT 200
            """;
    private static final String STAND_IN = """
            SELECT d.id, d.unit_id, a.name
              FROM portal.delegation_in_force d
              JOIN portal.unit a ON a.id = d.unit_id
              JOIN portal.unit_reach r ON r.viewer_id = d.unit_id AND r.unit_id = :establishment
             WHERE d.sub_unit_id = portal.acting_unit() AND (d.subject_kind IS NULL OR d.subject_kind = :kind)
             ORDER BY d.id LIMIT 1
            """;
    private static final String ACT_FOR = """
            SELECT set_config('check.acting_unit', d.unit_id::text, true)
              FROM portal.delegation_in_force d
             WHERE d.id = :id AND d.sub_unit_id = portal.acting_unit()
            """;
    private static final String HOLD =
            "SELECT d.id FROM portal.delegation d WHERE d.id = :id AND d.ended_at IS NULL FOR SHARE";

    private final JdbcClient database;

    DelegationRepository(JdbcClient database) {
        this.database = database;
    }

    List<Delegation> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    Optional<Delegation> find(DelegationId id) {
        return database.sql(COLUMNS + TABLES + " WHERE d.id = :id")
                .param("id", id.value())
                .query(DelegationRepository::toDelegation)
                .optional();
    }

    List<SubUnit> subUnits(long unitId) {
        return database.sql(SUB_UNITS)
                .param("unit", unitId)
                .query((row, _) -> new SubUnit(row.getLong("id"), row.getString("name")))
                .list();
    }

    DelegationId insert(ActingAccount maker, NewDelegation delegation) {
        return new DelegationId(database.sql(INSERT)
                .param("unit", maker.unitId())
                .param("subUnit", delegation.subUnitId())
                .param("kind", delegation.subjectKind().orElse(""))
                .param("from", delegation.fromOn())
                .param("until", delegation.untilOn())
                .param("account", maker.accountId())
                .query(Long.class)
                .single());
    }

    /** Returns false when it has ended already, or is not of the unit of the account. */
    boolean end(DelegationId id, int version, ActingAccount account) {
        return database.sql(END)
                        .param("account", account.accountId())
                        .param("unit", account.unitId())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<StandIn> standIn(long establishmentId, String kind) {
        return database.sql(STAND_IN)
                .param("establishment", establishmentId)
                .param("kind", kind)
                .query((row, _) ->
                        new StandIn(new DelegationId(row.getLong("id")), row.getLong("unit_id"), row.getString("name")))
                .optional();
    }

    /**
     * Goes on in the reach of the agency until the transaction ends, and keeps the delegation from being ended meanwhile.
     * Returns false when it was ended.
     */
    boolean actFor(DelegationId id) {
        return database.sql(ACT_FOR)
                        .param("id", id.value())
                        .query(String.class)
                        .optional()
                        .isPresent()
                && database.sql(HOLD)
                        .param("id", id.value())
                        .query(Long.class)
                        .optional()
                        .isPresent();
    }

    private static Delegation toDelegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                new DelegationId(row.getLong("id")),
                row.getString("unit_name"),
                new SubUnit(row.getLong("sub_unit_id"), row.getString("sub_unit_name")),
                Optional.ofNullable(row.getString("subject_kind")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"));
    }
}
