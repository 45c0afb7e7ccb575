package vn.gov.cantho.check.load.statistics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fills the partitions of scans month by month, and the sums from what was filled. A partition is filled before it has indexes, and
 * attached when it has them; sums of days that are over are folded as the upkeep does.
 */
final class ScanMonths {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'scan_'yyyy_MM", Locale.ROOT);

    private static final String FOLDED =
            "CASE WHEN (s.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= current_date THEN s.node ELSE '' END";

    /** What each sum is of: its name, its time, and what else tells two apart. */
    private static final List<Sum> SUMS = List.of(
            new Sum("day", "(s.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date", "verdict", "s.verdict", "true"),
            new Sum("place", "(s.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date", "place", "coalesce(s.place, '')", "true"),
            new Sum(
                    "hour",
                    "date_trunc('hour', s.at, 'UTC')",
                    "verdict",
                    "s.verdict",
                    "s.at > now() - INTERVAL '13 months'"));

    private static final String MONTHS = """
            INSERT INTO scan.month_count (code_lot_id, month, count)
            SELECT c.code_lot_id, date_trunc('month', c.day)::date, sum(c.count) FROM scan.day_count c WHERE c.node = '' GROUP BY 1, 2 ORDER BY 1, 2
            """;

    /** One kind of sums. */
    private record Sum(String name, String time, String by, String value, String kept) {

        String timeName() {
            return name.equals("hour") ? "hour" : "day";
        }

        String ofCodeLots(String partition) {
            return """
                    INSERT INTO scan.%1$s_count (code_lot_id, %2$s, node, %3$s, count)
                    SELECT s.code_lot_id, %4$s, %5$s, %6$s, count(*) FROM scan.%7$s s WHERE %8$s GROUP BY 1, 2, 3, 4
                     ORDER BY min(s.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 1, 2, 4
                    """.formatted(name, timeName(), by, time, FOLDED, value, partition, kept);
        }

        String ofUnits() {
            return """
                    INSERT INTO scan.unit_%1$s_count (unit_id, %2$s, %3$s, count)
                    SELECT u.id, c.%2$s, c.%3$s, sum(c.count)
                      FROM scan.%1$s_count c JOIN portal.code_lot l ON l.id = c.code_lot_id CROSS JOIN LATERAL (VALUES (l.establishment_id), (0)) AS u (id)
                     WHERE c.node = '' GROUP BY 1, 2, 3 ORDER BY 2, 1, 3
                    """.formatted(name, timeName(), by);
        }
    }

    private final Connection database;

    ScanMonths(Connection database) {
        this.database = database;
    }

    /** The months that have scans, oldest first. */
    static List<YearMonth> months(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var found =
                        statement.executeQuery("SELECT DISTINCT to_char(day, 'YYYY-MM') FROM load.day ORDER BY 1")) {
            return texts(found).stream().map(YearMonth::parse).toList();
        }
    }

    /** Fills a month with scans and adds them up. */
    void fill(YearMonth month) throws SQLException {
        var name = NAME.format(month);
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute("SET LOCAL work_mem = '256MB'");
            statement.execute("DROP TABLE IF EXISTS scan." + name);
            statement.execute(
                    "CREATE TABLE scan." + name + " (LIKE scan.scan INCLUDING DEFAULTS INCLUDING CONSTRAINTS)");
            statement.execute(
                    """
            INSERT INTO scan.%1$s (id, at, code_lot_id, serial, production_lot_id, verdict, client, feed_position, node, place, latitude, longitude, fixed)
            SELECT gen_random_uuid(),
                   (s.day + make_interval(secs => 18000 + 33000 * (s.r1 + s.r2))) AT TIME ZONE 'Asia/Ho_Chi_Minh',
                   s.id, floor(s.r2 * s.r2 * 1000000)::integer, s.production_lot_id,
                   CASE WHEN s.r3 < 0.94 THEN 'VALID' WHEN s.r3 < 0.97 THEN 'EXPIRED' WHEN s.r3 < 0.99 THEN 'NOT_ACTIVATED' ELSE 'RECALLED' END,
                   CASE WHEN s.r1 < 0.9 THEN 'PHONE' ELSE 'COMPUTER' END, 1,
                   (ARRAY['node-1', 'node-2', 'node-3'])[1 + floor(s.r4 * 3)::integer],
                   p.name, CASE WHEN p.name IS NOT NULL THEN 10 END, CASE WHEN p.name IS NOT NULL THEN 105.8 END, CASE WHEN p.name IS NOT NULL THEN true END
              FROM (SELECT d.id, d.production_lot_id, d.day, random() AS r1, random() AS r2, random() AS r3, random() AS r4, random() AS r5
                      FROM load.day d CROSS JOIN LATERAL generate_series(1, d.scans)
                     WHERE d.day >= DATE '%2$s' AND d.day < DATE '%3$s' OFFSET 0) s
              CROSS JOIN LATERAL (SELECT CASE WHEN s.r5 < 0.9 THEN 'Tỉnh số ' || floor(34 * power(s.r5 / 0.9, 3)) END AS name) p
            """.formatted(name, month.atDay(1), month.plusMonths(1).atDay(1)));
            for (var sum : SUMS) {
                statement.execute(sum.ofCodeLots(name));
            }
            index(statement, name);
            statement.execute("ALTER TABLE scan.scan ATTACH PARTITION scan.%s FOR VALUES FROM ('%s+07') TO ('%s+07')"
                    .formatted(
                            name,
                            month.atDay(1).atStartOfDay(),
                            month.plusMonths(1).atDay(1).atStartOfDay()));
        }
        database.commit();
    }

    /** Adds up what the units have, and each code lot in its months, when all months are filled. */
    static void sumUp(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("SET work_mem = '512MB'");
            for (var sum : SUMS) {
                statement.execute(sum.ofUnits());
            }
            statement.execute(MONTHS);
        }
    }

    /** The same indexes as the whole has, so that attaching has none to build. */
    private static void index(Statement statement, String name) throws SQLException {
        statement.execute("ALTER TABLE scan." + name + " ADD PRIMARY KEY (at, id)");
        try (var found = statement.executeQuery("""
                SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indrelid = 'scan.scan'::regclass AND NOT i.indisprimary""")) {
            for (var definition : texts(found)) {
                statement.execute(
                        definition.replaceFirst("INDEX \\S+ ON ONLY scan\\.scan ", "INDEX ON scan." + name + " "));
            }
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        var texts = new ArrayList<String>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }
}
