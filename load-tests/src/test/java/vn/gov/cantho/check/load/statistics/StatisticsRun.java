package vn.gov.cantho.check.load.statistics;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Loads scans, asks for dashboards, and compares with the budget. Called by load-tests/statistics. */
final class StatisticsRun {

    private static final int WRITERS = 2;
    private static final int ROUNDS = 15;
    private static final long BUDGET_MILLIS = 200;
    private static final List<Integer> PERIODS = List.of(30, 365);
    private static final int NOTHING_MEASURED = 2;

    private static final String CONSISTENT = """
            SELECT (SELECT count(*) FROM scan.scan), (SELECT sum(count) FROM scan.day_count), (SELECT sum(count) FROM scan.place_count),
                   (SELECT sum(count) FROM scan.unit_day_count WHERE unit_id = 0) + (SELECT coalesce(sum(count), 0) FROM scan.day_count WHERE node <> '')
            """;

    /** By the number of scans; units that have none are left out. */
    private static final String VIEWERS = """
            WITH scanned AS (
                SELECT c.establishment_id, sum(d.count) AS scans, row_number() OVER (ORDER BY sum(d.count)) AS place, count(*) OVER () AS places
                  FROM scan.day_count d JOIN portal.code_lot c ON c.id = d.code_lot_id GROUP BY c.establishment_id)
            SELECT 'small establishment', establishment_id, scans FROM scanned WHERE place = 1 + places / 10
            UNION ALL SELECT 'median establishment', establishment_id, scans FROM scanned WHERE place = (1 + places) / 2
            UNION ALL SELECT 'biggest establishment', establishment_id, scans FROM scanned WHERE place = places
            UNION ALL SELECT 'the city', (SELECT id FROM portal.unit WHERE type = 'CITY'), sum(scans) FROM scanned
            """;

    private static final String SIZES = """
            SELECT 'scan.scan', sum(pg_total_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'scan.scan'::regclass
            UNION ALL SELECT 'scan.day_count', pg_total_relation_size('scan.day_count')
            UNION ALL SELECT 'scan.place_count', pg_total_relation_size('scan.place_count')
            UNION ALL SELECT 'scan.hour_count', pg_total_relation_size('scan.hour_count')
            UNION ALL SELECT 'scan.month_count', pg_total_relation_size('scan.month_count')
            UNION ALL SELECT 'sums of units', pg_total_relation_size('scan.unit_hour_count') + pg_total_relation_size('scan.unit_day_count')
                                            + pg_total_relation_size('scan.unit_place_count')
            """;

    /** The keys of the sums, as the migration has them. */
    private static final Map<String, String> KEYS = Map.of(
            "hour_count", "code_lot_id, hour, node, verdict)",
            "day_count", "code_lot_id, day, node, verdict) INCLUDE (count)",
            "place_count", "code_lot_id, day, node, place)",
            "month_count", "code_lot_id, month) INCLUDE (count)",
            "unit_hour_count", "unit_id, hour, verdict) INCLUDE (count)",
            "unit_day_count", "unit_id, day, verdict) INCLUDE (count)",
            "unit_place_count", "unit_id, day, place) INCLUDE (count)");

    private static final Map<String, String> UNFOLDED = Map.of(
            "hour_count", "hour, code_lot_id", "day_count", "code_lot_id, day", "place_count", "code_lot_id, day");

    private final StatisticsServer server;
    private final Dashboard dashboard;

    /** Whoever looks at a dashboard. */
    private record Viewer(String name, long unit, long scans) {

        boolean isEstablishment() {
            return !name.equals("the city");
        }
    }

    private StatisticsRun(StatisticsServer server, Dashboard dashboard) {
        this.server = server;
        this.dashboard = dashboard;
    }

    /** Arguments: the root of the project, how many scans. */
    static void main(String[] arguments) throws Exception {
        var kept = false;
        try (var server = StatisticsServer.start()) {
            var run = new StatisticsRun(server, Dashboard.of(Path.of(arguments[0])));
            run.load(Long.parseLong(arguments[1]));
            kept = run.measure();
        } catch (SQLException failure) {
            IO.println("nothing could be measured: " + failure);
            System.exit(NOTHING_MEASURED);
        }
        System.exit(kept ? 0 : 1);
    }

    private void load(long scans) throws Exception {
        var begun = System.nanoTime();
        try (var database = server.administrator()) {
            var planned = Population.make(database, scans);
            IO.println("%,d scans of %,d code lots of %,d establishments, made within:"
                    .formatted(planned, Population.CODE_LOTS, Population.ESTABLISHMENTS));
            unbound(database);
            fill(ScanMonths.months(database));
            bind(database);
            check(database);
            IO.println("%,d s".formatted((System.nanoTime() - begun) / 1_000_000_000));
            sizes(database);
        }
    }

    private void fill(List<YearMonth> months) throws Exception {
        var rest = new ConcurrentLinkedQueue<>(months);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var writing = new ArrayList<Future<?>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                writing.add(writers.submit(() -> {
                    try (var database = server.administrator()) {
                        for (var month = rest.poll(); month != null; month = rest.poll()) {
                            new ScanMonths(database).fill(month);
                        }
                    }
                    return null;
                }));
            }
            for (var written : writing) {
                written.get();
            }
        }
    }

    /** Without their keys sums are written faster; they get them back before anybody reads. */
    private static void unbound(Connection database) throws SQLException {
        for (var sum : KEYS.keySet()) {
            run(database, "ALTER TABLE scan." + sum + " DROP CONSTRAINT " + sum + "_pkey");
        }
        for (var index : UNFOLDED.keySet()) {
            run(database, "DROP INDEX scan." + index + "_unfolded");
        }
    }

    private static void bind(Connection database) throws SQLException {
        ScanMonths.sumUp(database);
        for (var sum : KEYS.entrySet()) {
            run(database, "ALTER TABLE scan." + sum.getKey() + " ADD PRIMARY KEY (" + sum.getValue());
        }
        for (var index : UNFOLDED.entrySet()) {
            run(
                    database,
                    "CREATE INDEX " + index.getKey() + "_unfolded ON scan." + index.getKey() + " (" + index.getValue()
                            + ") WHERE node <> ''");
        }
        for (var sum : KEYS.keySet()) {
            run(database, "VACUUM (ANALYZE) scan." + sum);
        }
        run(
                database,
                "VACUUM (ANALYZE) portal.code_lot, portal.production_lot, portal.product, portal.product_version, portal.unit_reach");
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void check(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var sums = statement.executeQuery(CONSISTENT)) {
            sums.next();
            if (sums.getLong(1) != sums.getLong(2)
                    || sums.getLong(1) != sums.getLong(3)
                    || sums.getLong(1) != sums.getLong(4)) {
                throw new SQLException("sums of days, places and units are not those of the scans");
            }
        }
    }

    private static void sizes(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var sizes = statement.executeQuery(SIZES)) {
            while (sizes.next()) {
                IO.println("%-18s %,9d MB".formatted(sizes.getString(1), sizes.getLong(2) >> 20));
            }
        }
    }

    private boolean measure() throws SQLException {
        var kept = true;
        IO.println("%-22s %13s %5s  %s"
                .formatted(
                        "dashboard of",
                        "scans",
                        "days",
                        "median / slowest of " + ROUNDS + ", ms; medians of its parts"));
        for (var viewer : viewers()) {
            for (var days : PERIODS) {
                var slowest = measure(viewer, days);
                kept &= slowest <= BUDGET_MILLIS || !viewer.isEstablishment();
            }
        }
        IO.println(
                kept
                        ? "within %d ms for every establishment".formatted(BUDGET_MILLIS)
                        : "slower than %d ms".formatted(BUDGET_MILLIS));
        return kept;
    }

    private List<Viewer> viewers() throws SQLException {
        var viewers = new ArrayList<Viewer>();
        try (var database = server.administrator();
                var statement = database.createStatement();
                var rows = statement.executeQuery(VIEWERS)) {
            while (rows.next()) {
                viewers.add(new Viewer(rows.getString(1), rows.getLong(2), rows.getLong(3)));
            }
        }
        return viewers;
    }

    /** Asks so many times, after once that is not counted; returns the slowest in milliseconds. */
    private long measure(Viewer viewer, int days) throws SQLException {
        var taken = new Timings();
        try (var portal = server.portal()) {
            dashboard.ask(portal, viewer.unit(), days);
            for (var round = 0; round < ROUNDS; round++) {
                taken.add(dashboard.ask(portal, viewer.unit(), days));
            }
        }
        IO.println("%-22s %,13d %5d  %s".formatted(viewer.name(), viewer.scans(), days, taken.line()));
        return taken.slowestMillis();
    }
}
