package vn.gov.cantho.check.portal.refusals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;

/** The list of reasons as rows. */
@Repository
class RefusalGroundRepository {

    private static final String COLUMNS =
            "SELECT g.code, g.text_vi, g.text_en, g.active, g.version FROM portal.refusal_ground g";
    // What fits all cases stands last.
    private static final String ORDER = "g.active DESC, g.code = 'OTHER', g.made_at, g.code";
    private static final ListSelect<RefusalGround> LIST = new ListSelect<>(
            COLUMNS,
            "SELECT count(*) FROM portal.refusal_ground g",
            " WHERE " + ListSql.matches("g.search"),
            Map.of("text", "g.text_vi", "state", "g.active"),
            ORDER,
            RefusalGroundRepository::toGround);
    private static final String INSERT =
            "INSERT INTO portal.refusal_ground (text_vi, text_en) VALUES (:vi, :en) RETURNING code";
    private static final String SWITCH = """
            UPDATE portal.refusal_ground SET active = :active, version = version + 1 WHERE code = :code AND version = :version AND active <> :active
            """;
    private static final String COUNTS = """
            SELECT g.code, g.text_vi, g.text_en, g.active, g.version, c.times, c.must
              FROM (SELECT coalesce(s.ground, 'OTHER') AS code, count(*) AS times, count(*) FILTER (WHERE s.necessity = 'MUST') AS must
                      FROM portal.refusal_reason s
                      JOIN portal.approval_request r ON r.establishment_id = s.establishment_id AND r.id = s.request_id
                     WHERE r.decided_at >= :from AND r.decided_at < :until
                     GROUP BY 1) c
              JOIN portal.refusal_ground g ON g.code = c.code
             ORDER BY c.times DESC, g.code LIMIT :limit
            """;

    private final JdbcClient database;

    RefusalGroundRepository(JdbcClient database) {
        this.database = database;
    }

    List<RefusalGround> find(ListQuery query) {
        return LIST.find(database, query);
    }

    int count(ListQuery query) {
        return LIST.count(database, query);
    }

    List<RefusalGround> all() {
        return database.sql(COLUMNS + " ORDER BY " + ORDER)
                .query(RefusalGroundRepository::toGround)
                .list();
    }

    Optional<RefusalGround> find(String code) {
        return database.sql(COLUMNS + " WHERE g.code = :code")
                .param("code", code)
                .query(RefusalGroundRepository::toGround)
                .optional();
    }

    String insert(String textVi, String textEn) {
        return database.sql(INSERT)
                .param("vi", textVi)
                .param("en", textEn)
                .query(String.class)
                .single();
    }

    /** Returns false when it was changed since, or is not the acting unit's to change. */
    boolean setActive(String code, boolean active, int version) {
        return database.sql(SWITCH)
                        .param("code", code)
                        .param("active", active)
                        .param("version", version)
                        .update()
                == 1;
    }

    List<GroundCount> counts(Instant from, Instant until, int limit) {
        return database.sql(COUNTS)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new GroundCount(toGround(row, number), row.getInt("times"), row.getInt("must")))
                .list();
    }

    private static RefusalGround toGround(ResultSet row, int number) throws SQLException {
        return new RefusalGround(
                row.getString("code"),
                row.getString("text_vi"),
                row.getString("text_en"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
