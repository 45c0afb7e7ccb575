package vn.gov.cantho.check.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.background.RepeatingThread;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** The upkeep of scans with the rights of the portal; what each step does is tested where the steps are. */
@PortalTest
final class ScanUpkeepIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration EVERY = Duration.ofHours(1);
    private static final String OLD = "scan_2019_01";

    @Autowired
    private ScanUpkeep upkeep;

    private final JdbcClient owner = PortalDatabase.started().owner();

    @Test
    void look_whenDue_doesEverythingAndSaysWhen() {
        noteDone(Instant.now().minus(Duration.ofHours(2)));
        owner.sql(
                        "CREATE TABLE IF NOT EXISTS scan." + OLD
                                + " PARTITION OF scan.scan FOR VALUES FROM ('2018-12-31T17:00:00Z') TO ('2019-01-31T17:00:00Z')")
                .update();
        owner.sql("ALTER TABLE scan." + OLD + " OWNER TO migrator").update();
        owner.sql("INSERT INTO scan.hour_count VALUES (987654, now() - INTERVAL '2 years', 'test', 'VALID', 1)"
                        + " ON CONFLICT DO NOTHING")
                .update();

        var done = upkeep.look(EVERY);

        assertThat(done).isEqualTo(upkeep.done());
        assertThat(done).isAfter(Instant.now().minus(EVERY));
        assertThat(count("SELECT count(*) FROM pg_class WHERE relname = '" + OLD + "'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM scan.hour_count WHERE code_lot_id = 987654"))
                .isZero();
        assertThat(
                        count(
                                "SELECT count(*) FROM pg_class WHERE relname = to_char(now() + INTERVAL '3 months', '\"scan_\"YYYY_MM') AND relkind = 'r'"))
                .isOne();
    }

    @Test
    void look_whenAnotherPortalHasJustDoneIt_doesNothing() {
        var before = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(10));
        noteDone(before);

        assertThat(upkeep.look(EVERY)).isEqualTo(before);
        assertThat(upkeep.done()).isEqualTo(before);
    }

    @Test
    void look_whileAnotherPortalIsAtIt_leavesItToThatOne() throws Exception {
        var before = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(3));
        noteDone(before);
        try (var other = PortalDatabase.started().portal().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('upkeep of scans', 0))");

            assertThat(upkeep.look(EVERY)).isEqualTo(before);
            other.rollback();
        }
        assertThat(upkeep.look(EVERY)).isAfter(before);
    }

    @Test
    void keeper_whenItRuns_looksAfterTheScansAndMeasuresHowLongAgo() {
        noteDone(Instant.now().minus(Duration.ofDays(4)));
        var registry = new SimpleMeterRegistry();
        var thread = new RepeatingThread("scan-upkeep", new UpkeepKeeper(upkeep, Instant::now, registry)::look);
        thread.start();
        await().atMost(PATIENCE).until(() -> upkeep.done().isAfter(Instant.now().minus(EVERY)));
        thread.stop();

        assertThat(thread.isRunning()).isFalse();
        assertThat(registry.get("scan_upkeep_age_seconds").gauge().value()).isLessThan((double) EVERY.toSeconds());
        assertThat(registry.get("scan_upkeep_failures").counter().count()).isZero();
    }

    @Test
    void settings_lessThanAYear_areRefused() {
        assertThatThrownBy(() -> new ScanSettings(11)).hasMessageContaining("check.scans.kept-months");
        assertThat(new ScanSettings(12).keptMonths()).isEqualTo(12);
    }

    private void noteDone(Instant at) {
        owner.sql("UPDATE scan.upkeep SET done_at = CAST(? AS timestamptz)")
                .param(at.toString())
                .update();
    }

    private int count(String sql) {
        return owner.sql(sql).query(Integer.class).single();
    }
}
