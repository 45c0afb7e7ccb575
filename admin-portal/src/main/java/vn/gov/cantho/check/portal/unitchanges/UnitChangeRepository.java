package vn.gov.cantho.check.portal.unitchanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.units.UnitChoice;

/** Changes of units and what they do to the tree, as rows; the database lets only the city write them. */
@Repository
class UnitChangeRepository {

    private static final String SELECT = """
            SELECT c.id, c.kind, c.effective_on, c.document_number, c.document_date, c.issuer, c.new_name, c.new_name_en, c.accounts, c.state
              FROM portal.unit_change c
            """;
    private static final String INSERT = """
            INSERT INTO portal.unit_change (kind, effective_on, document_number, document_date, issuer, new_name, new_name_en, accounts, planned_by)
            VALUES (:kind, :on, :number, :date, :issuer, :name, :nameEn, :accounts, :account) RETURNING id
            """;
    private static final String INSERT_MOVE = """
            INSERT INTO portal.unit_change_move (change_id, unit_id, position, successor_id)
            VALUES (:change, :unit, :position, :successor)
            """;
    private static final String DUE = """
            SELECT c.id FROM portal.unit_change c
             WHERE c.state = 'PLANNED' AND c.effective_on <= :today AND NOT c.id = ANY (:left)
             ORDER BY c.effective_on, c.id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;
    private static final String BELOW = """
            SELECT u.id FROM portal.unit u WHERE (u.parent_id = :unit OR u.commune_id = :unit) AND u.state <> 'CLOSED'
            """;
    private static final String HAND_ON = """
            UPDATE portal.unit SET version = version + 1,
                   parent_id = CASE WHEN parent_id = :former THEN :successor ELSE parent_id END,
                   commune_id = CASE WHEN commune_id = :former THEN :successor ELSE commune_id END
             WHERE id = ANY (:parts)
            """;
    private static final String CLOSE = """
            UPDATE portal.unit SET state = 'CLOSED', valid_to = greatest(:on, valid_from + 1), parent_id = :successor, version = version + 1
             WHERE id = :id AND state <> 'CLOSED'
            """;
    private static final String IS_PLANNED = """
            SELECT EXISTS (SELECT FROM portal.unit_change c JOIN portal.unit_change_move m ON m.change_id = c.id
                            WHERE c.state = 'PLANNED' AND (m.unit_id = :unit OR m.successor_id = :unit))
            """;

    private final JdbcClient database;

    UnitChangeRepository(JdbcClient database) {
        this.database = database;
    }

    UnitChangeId insert(NewUnitChange change, long accountId) {
        var id = database.sql(INSERT)
                .param("kind", change.kind().name())
                .param("on", change.effectiveOn().orElseThrow())
                .param("number", change.documentNumber())
                .param("date", change.documentDate().orElseThrow())
                .param("issuer", change.issuer())
                .param("name", change.newName().isEmpty() ? null : change.newName())
                .param("nameEn", change.newNameEn().isEmpty() ? null : change.newNameEn())
                .param("accounts", change.accounts().map(Enum::name).orElse(null))
                .param("account", accountId)
                .query((row, _) -> row.getLong(1))
                .single();
        change.unitIds().forEach(unit -> insertMoves(id, unit, change.successorIds()));
        change.parts()
                .forEach((part, successor) -> database.sql(
                                "INSERT INTO portal.unit_change_part (change_id, part_id, successor_id) VALUES (?, ?, ?)")
                        .params(id, part, successor)
                        .update());
        return new UnitChangeId(id);
    }

    private void insertMoves(long change, long unit, List<Long> successors) {
        for (var position = 0; position < Math.max(1, successors.size()); position++) {
            database.sql(INSERT_MOVE)
                    .param("change", change)
                    .param("unit", unit)
                    .param("position", position)
                    .param("successor", successors.isEmpty() ? null : successors.get(position))
                    .update();
        }
    }

    Optional<UnitChange> find(UnitChangeId id) {
        return database.sql(SELECT + " WHERE c.id = :id")
                .param("id", id.value())
                .query(this::toChange)
                .optional();
    }

    /** Changes that a unit has a part in, the newest first. */
    List<UnitChange> of(long unitId) {
        return database.sql(SELECT + """
                 WHERE EXISTS (SELECT FROM portal.unit_change_move m WHERE m.change_id = c.id AND (m.unit_id = :unit OR m.successor_id = :unit))
                 ORDER BY c.effective_on DESC, c.id DESC LIMIT 100
                """)
                .param("unit", unitId)
                .query(this::toChange)
                .list();
    }

    boolean isPlanned(long unitId) {
        return database.sql(IS_PLANNED)
                .param("unit", unitId)
                .query(Boolean.class)
                .single();
    }

    /** The next change whose day has come, held against other portals until the transaction ends. */
    Optional<UnitChangeId> due(LocalDate today, List<UnitChangeId> left) {
        return database.sql(DUE)
                .param("today", today)
                .param("left", left.stream().map(UnitChangeId::value).toArray(Long[]::new))
                .query((row, _) -> new UnitChangeId(row.getLong(1)))
                .optional();
    }

    /** Returns false when it is no longer planned. */
    boolean settle(UnitChangeId id, UnitChange.State state) {
        return database.sql("""
                UPDATE portal.unit_change SET state = :state, settled_at = now() WHERE id = :id AND state = 'PLANNED'
                """)
                        .param("state", state.name())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void rename(long unitId, String name, Optional<String> nameEn) {
        database.sql("UPDATE portal.unit SET name = :name, name_en = :nameEn, version = version + 1 WHERE id = :id")
                .param("name", name)
                .param("nameEn", nameEn.orElse(null))
                .param("id", unitId)
                .update();
    }

    /** What stands below a unit or lies in it, without what has ended. */
    List<Long> below(long unitId) {
        return database.sql(BELOW)
                .param("unit", unitId)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    void handOn(long former, long successor, List<Long> parts) {
        database.sql(HAND_ON)
                .param("former", former)
                .param("successor", successor)
                .param("parts", parts.toArray(Long[]::new))
                .update();
    }

    /** Ends a unit and puts it below its successor, who sees from then on what stays with it. */
    boolean close(long unitId, long successor, LocalDate on) {
        return database.sql(CLOSE)
                        .param("id", unitId)
                        .param("successor", successor)
                        .param("on", on)
                        .update()
                == 1;
    }

    void insertSuccession(long former, long successor, LocalDate since, UnitChangeId change) {
        database.sql("""
                INSERT INTO portal.unit_succession (former_id, successor_id, since, change_id) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """).params(former, successor, since, change.value()).update();
    }

    List<UnitChoice> successors(long unitId) {
        return choices("successor_id", "former_id", unitId);
    }

    List<UnitChoice> formers(long unitId) {
        return choices("former_id", "successor_id", unitId);
    }

    private List<UnitChoice> choices(String wanted, String given, long unitId) {
        return database.sql("SELECT u.id, u.code, u.name FROM portal.unit_succession s JOIN portal.unit u ON u.id = s."
                        + wanted + " WHERE s." + given + " = :unit ORDER BY u.name COLLATE \"vi-x-icu\" LIMIT 200")
                .param("unit", unitId)
                .query(UnitChangeRepository::toChoice)
                .list();
    }

    /** The names of a unit, the newest first. */
    List<FormerName> names(long unitId) {
        return database.sql("""
                SELECT name, CASE WHEN isfinite(since) THEN since END AS since FROM portal.unit_name n
                 WHERE n.unit_id = :unit ORDER BY n.since DESC LIMIT 100
                """)
                .param("unit", unitId)
                .query((row, _) -> new FormerName(
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    int countBelow(long unitId, boolean establishments) {
        return database.sql("""
                SELECT count(*) FROM portal.unit u
                 WHERE (u.parent_id = :unit OR u.commune_id = :unit) AND u.state <> 'CLOSED' AND (u.type = 'ESTABLISHMENT') = :establishments
                """)
                .param("unit", unitId)
                .param("establishments", establishments)
                .query(Integer.class)
                .single();
    }

    private List<UnitChoice> units(long change, String column) {
        return database.sql("SELECT u.id, u.code, u.name FROM portal.unit_change_move m JOIN portal.unit u ON u.id = m."
                        + column + " WHERE m.change_id = :change GROUP BY u.id ORDER BY min(m.position), u.id")
                .param("change", change)
                .query(UnitChangeRepository::toChoice)
                .list();
    }

    private Map<Long, Long> parts(long change) {
        var parts = new HashMap<Long, Long>();
        database.sql("SELECT part_id, successor_id FROM portal.unit_change_part WHERE change_id = :change")
                .param("change", change)
                .query(row -> {
                    parts.put(row.getLong("part_id"), row.getLong("successor_id"));
                });
        return parts;
    }

    private UnitChange toChange(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        return new UnitChange(
                new UnitChangeId(id),
                ChangeKind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                new Decision(
                        row.getString("document_number"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("issuer")),
                UnitChange.State.valueOf(row.getString("state")),
                units(id, "unit_id"),
                units(id, "successor_id"),
                parts(id),
                Optional.ofNullable(row.getString("new_name")),
                Optional.ofNullable(row.getString("new_name_en")),
                Optional.ofNullable(row.getString("accounts")).map(AccountsGo::valueOf));
    }

    private static UnitChoice toChoice(ResultSet row, int number) throws SQLException {
        return new UnitChoice(row.getLong("id"), row.getString("code"), row.getString("name"));
    }
}
