package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old scans are forgotten and months to come prepared, by functions that can do nothing else; sums stay those of the scans. */
final class ScanUpkeepIT {

    private static final String REFUSED = "42501";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String INVALID_PARAMETER = "22023";

    private static final String MONTH =
            "date_trunc('month', (now() AT TIME ZONE 'Asia/Ho_Chi_Minh') + make_interval(months => %d))";
    private static final String NAME = "SELECT 'scan_' || to_char(" + MONTH + ", 'YYYY_MM')";
    private static final String ZONE = " AT TIME ZONE 'Asia/Ho_Chi_Minh'";

    private static final String FROM_SCANS = """
            SELECT code_lot_id || ' ' || (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date || ' ' || %1$s || '=' || count(*)
              FROM scan.scan WHERE code_lot_id = %2$d GROUP BY code_lot_id, (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, %1$s ORDER BY 1
            """;
    private final Session migrator = Session.as("migrator");
    private int lot;

    @BeforeEach
    void begin() {
        migrator.begin();
        lot = 900_000;
    }

    @AfterEach
    void rollback() {
        migrator.rollback();
        migrator.close();
    }

    @Test
    void addPartition_makesThisMonthAndThreeToComeAndNoMore() {
        addAll();
        var dropped = List.of(name(0), name(2), name(3));
        dropped.forEach(name -> migrator.run("DROP TABLE scan." + name));

        assertThat(addAll()).isEqualTo(dropped);

        assertThat(migrator.list("SELECT scan.add_partition(24)")).containsExactly("null");
    }

    @Test
    void addPartition_isLikeItsNeighbours() {
        addAll();
        migrator.run("DROP TABLE scan." + name(3));
        addAll();

        assertThat(shape(name(3))).isNotEmpty().isEqualTo(shape(name(2)));
    }

    private List<String> shape(String name) {
        return migrator.list("""
                SELECT 'column ' || attnum || ' ' || attname || ' ' || attnotnull || ' ' || format_type(atttypid, atttypmod)
                  FROM pg_attribute WHERE attrelid = ('scan.' || ?)::regclass AND attnum > 0
                UNION ALL
                SELECT 'index ' || replace(pg_get_indexdef(indexrelid), ?, 'x')
                    || coalesce((SELECT ' of ' || inhparent::regclass FROM pg_inherits WHERE inhrelid = indexrelid), ' of none')
                  FROM pg_index WHERE indrelid = ('scan.' || ?)::regclass
                UNION ALL
                SELECT 'check ' || conname || pg_get_constraintdef(oid) FROM pg_constraint
                 WHERE conrelid = ('scan.' || ?)::regclass AND contype = 'c'
                 ORDER BY 1
                """, name, name, name, name).stream()
                .map(line -> line.replaceAll("INDEX \\S+ ON", "INDEX ON"))
                .toList();
    }

    @Test
    void addPartition_takesScansOutOfTheDefaultPartition() {
        addAll();
        for (var month : List.of(-3, 0, 2)) {
            migrator.run("DROP TABLE IF EXISTS scan." + name(month));
            stray(MONTH.formatted(month) + " + INTERVAL '1 second'");
            stray(MONTH.formatted(month + 1) + " - INTERVAL '1 second'");
        }
        stray("timestamp '1999-05-05'");
        stray("timestamp '2199-05-05'");
        var before = migrator.list("SELECT s::text FROM scan.scan_other s ORDER BY s.at");

        assertThat(addAll()).containsExactly(name(-3), name(0), name(2));

        assertThat(migrator.list("SELECT extract(year FROM at)::int FROM scan.scan_other ORDER BY at"))
                .as("what is too old to be kept, and what may be true one day")
                .containsExactly("1999", "2199");
        for (var month : List.of(-3, 0, 2)) {
            assertThat(migrator.number("SELECT count(*) FROM scan." + name(month)))
                    .isEqualTo(2);
        }
        assertThat(migrator.list("SELECT s::text FROM scan.scan s WHERE s.code_lot_id = ? ORDER BY s.at", lot))
                .as("every column as it was, the transaction that brought it too")
                .isEqualTo(before);
    }

    /** A scan whose transaction is not over. */
    private void bringScan(Session resolver) {
        resolver.begin();
        resolver.run(
                "INSERT INTO scan.scan (id, at, code_lot_id, serial, verdict, client, feed_position, node)"
                        + " VALUES (gen_random_uuid(), now(), ?, 1, 'VALID', 'PHONE', 1, 'n')",
                lot);
    }

    @Test
    void addPartition_whileScansComeIn_waitsForNobody() {
        addAll();
        migrator.run("DROP TABLE scan." + name(3));
        migrator.commit();
        try (var resolver = Session.as("resolver_app");
                var portal = Session.as("portal_app")) {
            bringScan(resolver);

            assertThat(portal.one("SELECT scan.add_partition(24)")).isEqualTo(name(3));
            resolver.rollback();
        }
    }

    @Test
    void dropPartition_dropsWhatIsWhollyOlderThanWhatIsKeptAndNoMore() {
        var kept = kept(12);
        for (var month = -26; month <= -11; month++) {
            make(month);
        }
        var old = migrator.list(
                "SELECT relname FROM pg_class WHERE relname ~ '^scan_[0-9]{4}_[0-9]{2}$' AND relkind = 'r'"
                        + " AND to_date(substr(relname, 6), 'YYYY_MM') + INTERVAL '1 month' <= ?::date ORDER BY relname",
                kept);
        var all = partitions();

        assertThat(dropAll(12)).isEqualTo(old).contains(name(-26), name(-14));

        var left = new ArrayList<>(all);
        left.removeAll(old);
        assertThat(partitions()).isEqualTo(left).contains("scan_other", name(-12), name(-11), name(0));
    }

    @Test
    void dropPartition_aDayBeforeItIsDue_leavesIt() {
        make(-40);
        var months = migrator.number(
                "SELECT 12 * extract(year FROM age) + extract(month FROM age) FROM age((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, ("
                        + MONTH.formatted(-39) + ")::date)");

        assertThat(migrator.one("SELECT scan.drop_partition(?)", (int) months + 1))
                .isEqualTo("null");
        assertThat(migrator.one("SELECT scan.drop_partition(?)", (int) months)).isEqualTo(name(-40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"add_partition", "drop_partition", "forget_old"})
    void lessThanAYear_cannotBeKept(String function) {
        assertThat(migrator.refusal("SELECT scan." + function + "(11)")).isEqualTo(INVALID_PARAMETER);
        assertThat(migrator.refusal("SELECT scan." + function + "(NULL)")).isEqualTo(INVALID_PARAMETER);
        assertThat(migrator.refusal("SELECT scan." + function + "(12)")).isEmpty();
    }

    @Test
    void dropPartition_whileScansComeIn_givesUpInsteadOfKeepingThemWaiting() {
        make(-40);
        migrator.commit();
        try (var resolver = Session.as("resolver_app");
                var portal = Session.as("portal_app")) {
            bringScan(resolver);

            assertThat(portal.refusal("SELECT scan.drop_partition(24)")).isEqualTo(LOCK_NOT_AVAILABLE);
            resolver.rollback();
            assertThat(portal.one("SELECT scan.drop_partition(24)")).isEqualTo(name(-40));
        }
    }

    @Test
    void forgetOld_keepsTheLastBatchOfEveryRunWhateverItsAge() {
        migrator.run("""
                INSERT INTO scan.batch (node, boot, first_sequence, last_sequence, digest, received_at)
                SELECT 'upkeep', boot, 10 * n + 1, 10 * n + 10, sha256('x'), now() - make_interval(days => 400 - boot * 100 - n)
                  FROM generate_series(1, 3) boot, generate_series(0, 9) n
                """);

        assertThat(migrator.number("SELECT scan.forget_old(24)")).isEqualTo(9 + 9 + 9);
        assertThat(
                        migrator.list(
                                "SELECT boot || ':' || first_sequence FROM scan.batch WHERE node = 'upkeep' ORDER BY boot, first_sequence"))
                .containsExactly("1:91", "2:91", "3:91");

        migrator.run("""
                INSERT INTO scan.batch (node, boot, first_sequence, last_sequence, digest, received_at)
                SELECT 'upkeep', 4, n, n, sha256('x'), now() - make_interval(days => 92 - n, hours => -12) FROM generate_series(1, 5) n
                """);
        assertThat(migrator.number("SELECT scan.forget_old(24)")).isOne();
        assertThat(migrator.list("SELECT first_sequence FROM scan.batch WHERE node = 'upkeep' AND boot = 4 ORDER BY 1"))
                .containsExactly("2", "3", "4", "5");
    }

    @Test
    void forgetOld_forgetsHoursOfMoreThanThirteenMonthsAgoAndStrayScansNobodyKeeps() {
        for (var days : List.of(1, 390, 400, 500)) {
            migrator.run(
                    "INSERT INTO scan.hour_count VALUES (?, date_trunc('hour', now() - make_interval(days => ?)), 'n', 'VALID', 3)",
                    lot,
                    days);
            migrator.run(
                    "INSERT INTO scan.day_count VALUES (?, (now() - make_interval(days => ?))::date, 'n', 'VALID', 3)",
                    lot,
                    days);
        }
        stray("timestamp '1999-05-05'");
        stray("timestamp '2199-05-05'");

        assertThat(migrator.number("SELECT scan.forget_old(24)")).isEqualTo(3);

        assertThat(migrator.number("SELECT count(*) FROM scan.hour_count WHERE code_lot_id = ?", lot))
                .isEqualTo(2);
        assertThat(migrator.number("SELECT count(*) FROM scan.day_count WHERE code_lot_id = ?", lot))
                .isEqualTo(4);
        assertThat(migrator.list("SELECT extract(year FROM at)::int FROM scan.scan_other"))
                .containsExactly("2199");
    }

    @Test
    void settleCounts_scansOfANodeOfTheReleaseBefore_areAddedOnce() {
        addAll();
        for (var number = 0; number < 5; number++) {
            scan("new", "now()", "VALID", "Cần Thơ", true);
            scan("old", "now()", "VALID", "Cần Thơ", false);
            scan("old", "now() - INTERVAL '30 days'", "RECALLED", "Hà Nội", false);
        }
        scan("old", "now()", "EXPIRED", "", false);

        assertThat(migrator.number("SELECT scan.settle_counts()")).isEqualTo(3);
        assertSumsAreThoseOfTheScans();
        assertThat(migrator.number("SELECT scan.settle_counts()")).isZero();
        assertSumsAreThoseOfTheScans();

        scan("old", "now()", "VALID", "An Giang", false);
        scan("new", "now()", "VALID", "An Giang", true);
        assertThat(migrator.number("SELECT scan.settle_counts()")).isOne();
        assertSumsAreThoseOfTheScans();
    }

    @Test
    void foldCounts_makesOneOfTheSumsOfNodesWhenTheDayIsOver() {
        addAll();
        for (var days = 0; days < 6; days++) {
            for (var node : List.of("a", "b", "c")) {
                scan(node, "now() - make_interval(days => " + days + ")", "VALID", "Cần Thơ", true);
                scan(node, "now() - make_interval(days => " + days + ")", "VALID", "", true);
            }
        }
        scan("old", "now() - INTERVAL '4 days'", "VALID", "Hà Nội", false);

        assertThat(migrator.number("SELECT scan.fold_counts()")).isPositive();
        assertThat(migrator.number("SELECT scan.fold_counts()")).isZero();

        assertSumsAreThoseOfTheScans();
        for (var table : List.of("day_count", "place_count")) {
            assertThat(migrator.list(
                            "SELECT DISTINCT (now()" + ZONE + ")::date - day FROM scan." + table
                                    + " WHERE node <> '' AND code_lot_id = ? ORDER BY 1",
                            lot))
                    .as("days of %s that are not folded", table)
                    .containsExactly("0");
        }
        scan("b", "now() - INTERVAL '5 days'", "VALID", "Cần Thơ", true);
        scan("old", "now() - INTERVAL '5 days'", "RECALLED", "Cần Thơ", false);
        assertThat(migrator.number("SELECT scan.fold_counts()"))
                .as("what came late")
                .isEqualTo(2);
        assertSumsAreThoseOfTheScans();
    }

    @Test
    void foldCounts_addsToTheSumsOfTheEstablishmentAndOfTheCity() {
        addAll();
        var province = Province.create();
        var establishments = List.of(province.cooperative(), province.factory());
        for (var days = 0; days < 4; days++) {
            for (var establishment : establishments) {
                lot = establishment.codeLot();
                scan("a", "now() - make_interval(days => " + days + ")", "VALID", "Cần Thơ", true);
                scan("b", "now() - make_interval(days => " + days + ")", "RECALLED", "", true);
                scan("old", "now() - make_interval(days => " + days + ")", "VALID", "Hà Nội", false);
            }
        }
        lot = 900_000;
        scan("a", "now() - INTERVAL '2 days'", "VALID", "Cần Thơ", true);
        var before = sums(0);

        foldAll();
        lot = province.cooperative().codeLot();
        scan("late", "now() - INTERVAL '2 days'", "VALID", "Cần Thơ", true);
        foldAll();

        assertThat(sums(province.cooperative().id())).containsOnly(10L);
        assertThat(sums(province.factory().id())).containsOnly(9L);
        assertThat(sums(0))
                .as("what no establishment has a code lot for is nobody's")
                .isEqualTo(before.stream().map(count -> count + 19).toList());
        for (var establishment : establishments) {
            lot = establishment.codeLot();
            assertSumsAreThoseOfTheScans();
        }
    }

    @Test
    void foldCounts_setsMonthsToWhatTheirFoldedDaysAre_alsoWhereOneWasMissed() {
        addAll();
        for (var days = 0; days < 40; days++) {
            scan("a", "now() - make_interval(days => " + days + ")", "VALID", "Cần Thơ", true);
            scan("b", "now() - make_interval(days => " + days + ")", "RECALLED", "", true);
        }
        foldAll();
        assertMonthsAreTheirFoldedDays();

        // As the function of the release before would have left it.
        migrator.run("UPDATE scan.month_count SET count = 1 WHERE code_lot_id = ?", lot);
        for (var days = 1; days < 40; days++) {
            scan("late", "now() - make_interval(days => " + days + ")", "VALID", "Hà Nội", true);
        }
        foldAll();
        assertMonthsAreTheirFoldedDays();
    }

    private void assertMonthsAreTheirFoldedDays() {
        var days = migrator.list("""
                SELECT date_trunc('month', day)::date || '=' || sum(count) FROM scan.day_count WHERE code_lot_id = ? AND node = ''
                 GROUP BY date_trunc('month', day) ORDER BY 1
                """, lot);
        assertThat(days).hasSizeGreaterThan(1);
        assertThat(migrator.list(
                        "SELECT month || '=' || count FROM scan.month_count WHERE code_lot_id = ? ORDER BY 1", lot))
                .isEqualTo(days);
    }

    private void foldAll() {
        while (migrator.number("SELECT scan.fold_counts()") > 0) {
            assertThat(migrator.number("SELECT count(*) FROM scan.hour_count")).isPositive();
        }
        migrator.one("SELECT scan.settle_counts()");
    }

    /** By hours, by days and by places. */
    private List<Long> sums(long unit) {
        return List.of("hour", "day", "place").stream()
                .map(by -> migrator.number(
                        "SELECT coalesce(sum(count), 0) FROM scan.unit_" + by + "_count WHERE unit_id = ?", unit))
                .toList();
    }

    @Test
    void migration_sumsWhatWasScannedBefore() throws SQLException {
        DatabaseSetup.prepare(Cluster.postgres().getPostgresDatabase(), "check_before");
        Flyway.configure()
                .dataSource(Cluster.postgres().getDatabase(DatabaseSetup.MIGRATOR, "check_before"))
                .locations("classpath:db/migration")
                .schemas("migration")
                .createSchemas(true)
                .target("021")
                .load()
                .migrate();
        try (var before = Cluster.postgres()
                        .getDatabase("postgres", "check_before")
                        .getConnection();
                var statement = before.createStatement()) {
            statement.execute("""
                    INSERT INTO scan.scan (id, at, code_lot_id, serial, verdict, client, feed_position, node, place, latitude, longitude, fixed)
                    SELECT gen_random_uuid(), TIMESTAMPTZ '2026-03-31T16:30:00Z' + make_interval(mins => n), n % 3, n, 'VALID', 'PHONE', 1, 'n' || n % 2,
                           CASE WHEN n % 5 > 0 THEN 'Cần Thơ' END, CASE WHEN n % 5 > 0 THEN 10 END, CASE WHEN n % 5 > 0 THEN 105 END, CASE WHEN n % 5 > 0 THEN true END
                      FROM generate_series(1, 600) n
                    """);
            statement.execute("UPDATE scan.scan SET at = '1999-01-01' WHERE serial = 600");
            DatabaseSetup.migrate(Cluster.postgres().getDatabase(DatabaseSetup.MIGRATOR, "check_before"));
            try (var differing = statement.executeQuery("""
                    SELECT (SELECT count(*) FROM (
                              (SELECT code_lot_id, day, node, verdict, count FROM scan.day_count
                               EXCEPT SELECT code_lot_id, (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, node, verdict, count(*) FROM scan.scan GROUP BY 1, 2, 3, 4)
                              UNION ALL (SELECT code_lot_id, day, node, place, count FROM scan.place_count
                               EXCEPT SELECT code_lot_id, (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, node, coalesce(place, ''), count(*) FROM scan.scan GROUP BY 1, 2, 3, 4)) d),
                           (SELECT sum(count) FROM scan.day_count), (SELECT sum(count) FROM scan.place_count)
                    """)) {
                assertThat(differing.next()).isTrue();
                assertThat(differing.getLong(1)).isZero();
                assertThat(differing.getLong(2)).isEqualTo(600);
                assertThat(differing.getLong(3)).isEqualTo(600);
            }
        }
    }

    @Test
    void settleCounts_twoAtOnce_addNothingTwice() {
        addAll();
        scan("old", "now()", "VALID", "Hà Nội", false);
        migrator.commit();
        try (var one = Session.as("portal_app");
                var other = Session.as("portal_app")) {
            one.begin();
            assertThat(one.number("SELECT scan.settle_counts()")).isOne();
            assertThat(other.refusal("SELECT scan.settle_counts()")).isEqualTo(LOCK_NOT_AVAILABLE);
            one.commit();
            assertThat(other.number("SELECT scan.settle_counts()")).isZero();
        } finally {
            assertSumsAreThoseOfTheScans();
            migrator.run("DELETE FROM scan.hour_count WHERE code_lot_id = ?", lot);
            migrator.run("DELETE FROM scan.day_count WHERE code_lot_id = ?", lot);
            migrator.run("DELETE FROM scan.place_count WHERE code_lot_id = ?", lot);
            migrator.run("DELETE FROM scan." + name(0) + " WHERE code_lot_id = ?", lot);
            migrator.commit();
        }
    }

    @Test
    void upkeep_isForThePortalAlone() {
        var functions = List.of(
                "add_partition(24)", "drop_partition(24)", "settle_counts()", "fold_counts()", "forget_old(24)");
        try (var portal = Session.as("portal_app");
                var resolver = Session.as("resolver_app")) {
            portal.begin();
            resolver.begin();
            for (var function : functions) {
                assertThat(portal.refusal("SELECT scan." + function))
                        .as(function)
                        .isEmpty();
                assertThat(resolver.refusal("SELECT scan." + function))
                        .as(function)
                        .isEqualTo(REFUSED);
            }
            for (var inner : List.of("settle(ARRAY[1], ARRAY[DATE '2026-01-01'])", "kept_from(24)")) {
                assertThat(portal.refusal("SELECT scan." + inner)).as(inner).isEqualTo(REFUSED);
            }
            portal.rollback();
            resolver.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM scan.scan",
                "DELETE FROM scan.scan_other",
                "DELETE FROM scan.batch",
                "DELETE FROM scan.hour_count",
                "DELETE FROM scan.day_count",
                "UPDATE scan.day_count SET count = 1",
                "DELETE FROM scan.place_count",
                "DELETE FROM scan.upkeep",
                "TRUNCATE scan.place_count",
                "DROP TABLE scan.scan_2026_01",
                "CREATE TABLE scan.mine (x integer)",
            })
    void portal_forgetsNothingOtherwise(String statement) {
        try (var portal = Session.portal(1)) {
            assertThat(portal.refusal(statement)).isEqualTo(REFUSED);
        }
    }

    private void assertSumsAreThoseOfTheScans() {
        var byVerdict = migrator.list(FROM_SCANS.formatted("verdict", lot));
        assertThat(byVerdict).isNotEmpty();
        assertThat(migrator.list("""
                SELECT code_lot_id || ' ' || day || ' ' || verdict || '=' || sum(count)
                  FROM scan.day_count WHERE code_lot_id = ? GROUP BY code_lot_id, day, verdict ORDER BY 1
                """, lot)).isEqualTo(byVerdict);
        assertThat(migrator.list("""
                SELECT code_lot_id || ' ' || (hour AT TIME ZONE 'Asia/Ho_Chi_Minh')::date || ' ' || verdict || '=' || sum(count)
                  FROM scan.hour_count WHERE code_lot_id = ? GROUP BY code_lot_id, (hour AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, verdict
                 ORDER BY 1
                """, lot)).isEqualTo(byVerdict);
        assertThat(migrator.list("""
                SELECT code_lot_id || ' ' || day || ' ' || place || '=' || sum(count)
                  FROM scan.place_count WHERE code_lot_id = ? GROUP BY code_lot_id, day, place ORDER BY 1
                """, lot)).isEqualTo(migrator.list(FROM_SCANS.formatted("coalesce(place, '')", lot)));
    }

    /** A scan as a node writes it; one of the release before writes neither days nor places. */
    private void scan(String node, String at, String verdict, String place, boolean whole) {
        migrator.run("INSERT INTO scan." + partitionOf(at)
                + " (id, at, code_lot_id, serial, verdict, client, feed_position, node, place, latitude, longitude, fixed)"
                + " SELECT gen_random_uuid(), " + at + ", " + lot + ", 1, '" + verdict + "', 'PHONE', 1, '" + node + "'"
                + (place.isEmpty() ? ", NULL, NULL, NULL, NULL" : ", '" + place + "', 10, 105, true"));
        count("hour_count", "date_trunc('hour', " + at + ", 'UTC')", node, "verdict", verdict);
        if (whole) {
            var day = "((" + at + ")" + ZONE + ")::date";
            count("day_count", day, node, "verdict", verdict);
            count("place_count", day, node, "place", place);
        }
    }

    private void count(String table, String time, String node, String by, String value) {
        migrator.run(
                "INSERT INTO scan." + table + " AS c VALUES (?, " + time + ", ?, ?, 1) ON CONFLICT (code_lot_id, "
                        + (table.equals("hour_count") ? "hour" : "day") + ", node, " + by
                        + ") DO UPDATE SET count = c.count + 1",
                lot,
                node,
                value);
    }

    private String partitionOf(String at) {
        return migrator.one("SELECT 'scan_' || to_char((" + at + ")" + ZONE + ", 'YYYY_MM')");
    }

    private void stray(String localTime) {
        migrator.run(
                "INSERT INTO scan.scan_other (id, at, code_lot_id, serial, verdict, client, feed_position, node)"
                        + " VALUES (gen_random_uuid(), (" + localTime + ")" + ZONE
                        + ", ?, 1, 'VALID', 'PHONE', 1, 'stray')",
                lot);
    }

    private void make(int month) {
        migrator.run("""
                DO $$ BEGIN
                    IF to_regclass('scan.%1$s') IS NULL THEN
                        CREATE TABLE scan.%1$s (LIKE scan.scan INCLUDING ALL);
                        EXECUTE format('ALTER TABLE scan.scan ATTACH PARTITION scan.%1$s FOR VALUES FROM (%%L) TO (%%L)',
                            %2$s AT TIME ZONE 'Asia/Ho_Chi_Minh', %3$s AT TIME ZONE 'Asia/Ho_Chi_Minh');
                    END IF;
                END $$
                """.formatted(name(month), MONTH.formatted(month), MONTH.formatted(month + 1)));
    }

    private List<String> addAll() {
        return all("SELECT scan.add_partition(24)");
    }

    private List<String> dropAll(int months) {
        return all("SELECT scan.drop_partition(" + months + ")");
    }

    private List<String> all(String step) {
        var names = new ArrayList<String>();
        for (var name = migrator.one(step); !name.equals("null"); name = migrator.one(step)) {
            names.add(name);
        }
        return names;
    }

    private List<String> partitions() {
        return migrator
                .list(
                        "SELECT inhrelid::regclass::name::text FROM pg_inherits WHERE inhparent = 'scan.scan'::regclass ORDER BY 1")
                .stream()
                .map(name -> name.replace("scan.", ""))
                .sorted()
                .toList();
    }

    private String kept(int months) {
        return migrator.one("SELECT scan.kept_from(?)", months);
    }

    private String name(int month) {
        return migrator.one(NAME.formatted(month));
    }
}
