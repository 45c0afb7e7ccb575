package vn.gov.cantho.check.portal.suspicions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.suspicions.StampHistory.Settled;

/** What is known of stamps, read for many at a time. */
@Repository
class HistoryRepository {

    /** Of a stamp that is scanned on and on the newest say enough. */
    static final int SCANS_OF_STAMP_MAX = 200;

    private static final String ASKED =
            "unnest(CAST(:lots AS integer[]), CAST(:serials AS integer[])) AS t (code_lot_id, serial)";

    private static final String SCANS = """
            SELECT t.code_lot_id, t.serial, s.id, s.at, s.verdict, s.client, s.place, s.latitude, s.longitude, s.fixed
              FROM %s CROSS JOIN LATERAL (
                SELECT n.id, n.at, n.verdict, n.client, n.place, n.latitude, n.longitude, n.fixed
                  FROM scan.scan n
                 WHERE n.code_lot_id = t.code_lot_id AND n.serial = t.serial
                   AND n.at > now() - make_interval(hours => :hours) AND n.at < now() + INTERVAL '1 day'
                 ORDER BY n.at DESC LIMIT :max) s
            """.formatted(ASKED);

    private static final String PINS = """
            SELECT t.code_lot_id, t.serial, p.first_at, p.again_count, p.again_at
              FROM %s JOIN scan.pin_check p ON p.code_lot_id = t.code_lot_id AND p.serial = t.serial
             WHERE p.again_count > 0
            """.formatted(ASKED);

    private static final String SETTLED = """
            SELECT t.code_lot_id, t.serial, s.sign, max(greatest(s.last_at, s.lifted_at)) AS until, max(s.measure) AS measure
              FROM %s JOIN portal.suspicion s ON s.code_lot_id = t.code_lot_id AND s.serial = t.serial
             WHERE s.state IN ('DISMISSED', 'LIFTED')
             GROUP BY t.code_lot_id, t.serial, s.sign
            """.formatted(ASKED);

    private static final String FACTS = """
            SELECT c.id, c.establishment_id, l.id AS lot_id, l.product_id, l.produced_on,
                   coalesce(v.name_vi || ' · ' || l.number, 'Lô mã ' || c.id) AS name
              FROM portal.code_lot c
              LEFT JOIN portal.production_lot l ON l.establishment_id = c.establishment_id AND l.id = c.production_lot_id
              LEFT JOIN portal.product p ON p.establishment_id = l.establishment_id AND p.id = l.product_id
              LEFT JOIN LATERAL (
                SELECT n.name_vi FROM portal.product_version n
                 WHERE n.establishment_id = p.establishment_id AND n.product_id = p.id
                 ORDER BY (n.number = p.published_version) DESC NULLS LAST, n.number DESC
                 LIMIT 1) v ON true
             WHERE c.id = ANY (CAST(:lots AS integer[]))
            """;

    private final JdbcClient database;

    HistoryRepository(JdbcClient database) {
        this.database = database;
    }

    /** What the code lots of stamps stand for, by the number of the code lot. */
    Map<Integer, StampFacts> facts(List<StampKey> stamps) {
        var facts = new HashMap<Integer, StampFacts>();
        database.sql(FACTS).param("lots", lots(stamps)).query(row -> {
            facts.put(row.getInt("id"), fact(row));
        });
        return facts;
    }

    /** The newest scans of stamps in the last hours. */
    Map<StampKey, List<Sighting>> scans(List<StampKey> stamps, int hours) {
        var scans = new HashMap<StampKey, List<Sighting>>();
        asked(SCANS, stamps)
                .param("hours", hours)
                .param("max", SCANS_OF_STAMP_MAX)
                .query(row -> {
                    scans.computeIfAbsent(key(row), _ -> new ArrayList<>())
                            .add(Sighting.scan(
                                    SuspicionRow.instant(row, "at"),
                                    new Sighting.Seen(
                                            row.getObject("id", UUID.class),
                                            row.getString("verdict"),
                                            row.getString("client"),
                                            EvidenceRepository.place(row))));
                });
        return scans;
    }

    Map<StampKey, PinUse> pins(List<StampKey> stamps) {
        var pins = new HashMap<StampKey, PinUse>();
        asked(PINS, stamps).query(row -> {
            pins.put(
                    key(row),
                    new PinUse(
                            SuspicionRow.instant(row, "first_at"),
                            row.getInt("again_count"),
                            SuspicionRow.instant(row, "again_at")));
        });
        return pins;
    }

    /** What was decided before, by stamp and sign. */
    Map<StampKey, Map<Sign, Settled>> settled(List<StampKey> stamps) {
        var settled = new HashMap<StampKey, Map<Sign, Settled>>();
        asked(SETTLED, stamps).query(row -> {
            settled.computeIfAbsent(key(row), _ -> new HashMap<>())
                    .put(
                            Sign.valueOf(row.getString("sign")),
                            new Settled(SuspicionRow.instant(row, "until"), row.getInt("measure")));
        });
        return settled;
    }

    private StatementSpec asked(String sql, List<StampKey> stamps) {
        var serials =
                stamps.stream().map(stamp -> Integer.toString(stamp.serial())).collect(Collectors.joining(","));
        return database.sql(sql).param("lots", lots(stamps)).param("serials", "{" + serials + "}");
    }

    private static String lots(List<StampKey> stamps) {
        return "{"
                + stamps.stream()
                        .map(stamp -> Integer.toString(stamp.codeLot()))
                        .collect(Collectors.joining(",")) + "}";
    }

    private static StampKey key(ResultSet row) throws SQLException {
        return new StampKey(row.getInt("code_lot_id"), row.getInt("serial"));
    }

    private static StampFacts fact(ResultSet row) throws SQLException {
        return new StampFacts(
                row.getLong("establishment_id"),
                Optional.ofNullable(row.getObject("product_id", Long.class)),
                Optional.ofNullable(row.getObject("lot_id", Long.class)),
                Optional.ofNullable(row.getObject("produced_on", LocalDate.class)),
                row.getString("name"));
    }
}
