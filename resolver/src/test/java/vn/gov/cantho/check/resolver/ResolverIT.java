package vn.gov.cantho.check.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.StatusWriter;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;

final class ResolverIT {

    /** What {@link Main} waits for: beyond it the process ends as it is. */
    private static final long STOP_SECONDS_MAX = 30;

    private static TestPostgres postgres;
    private static TestRedis redis;
    private static StatusWriter feed;

    @TempDir
    private Path state;

    private ProgramUnderTest program;

    @BeforeAll
    static void startServers() {
        postgres = TestPostgres.start();
        redis = TestRedis.start();
        feed = new StatusWriter(postgres);
        PublishedSamples.insert(postgres);
    }

    @AfterAll
    static void stopServers() {
        redis.close();
        postgres.close();
    }

    @BeforeEach
    void startProgram() throws IOException {
        program = new ProgramUnderTest(state, postgres, Map.of("CHECK_REDIS_PORT", Integer.toString(redis.port())));
        program.start();
    }

    @AfterEach
    void stopProgram() {
        postgres.thaw();
        program.stop().await();
    }

    @Test
    void scan_recalledAndLifted_isToldAtOnce() throws Exception {
        Eventually.holds("the stamp is valid", () -> program.verdict(1).equals("VALID"));
        decide(Subject.of(Subject.Kind.PRODUCTION_LOT, PublishedSamples.LOT), Change.RECALLED);
        Eventually.holds("the stamp is recalled", () -> program.verdict(1).equals("RECALLED"));
        assertThat(program.scan(1).body()).contains("12/QĐ-SNN");
        decide(Subject.of(Subject.Kind.PRODUCTION_LOT, PublishedSamples.LOT), Change.CLEARED);
        Eventually.holds("the stamp is valid again", () -> program.verdict(1).equals("VALID"));
    }

    @Test
    void scan_serialInAVoidRange_isCancelled() {
        decide(Subject.range(PublishedSamples.CODE_LOT, 20, 29), Change.CANCELLED);
        Eventually.holds("the stamp is cancelled", () -> program.verdict(25).equals("CANCELLED"));
        Eventually.holds("its neighbour is valid", () -> program.verdict(30).equals("VALID"));
    }

    @Test
    void scan_postgresHung_isUnconfirmedAndRecoversAndRecallStands() {
        Eventually.holds("the stamp is valid", () -> program.verdict(2).equals("VALID"));
        decide(Subject.range(PublishedSamples.CODE_LOT, 3, 3), Change.SUSPECT);
        Eventually.holds("another is suspect", () -> program.verdict(3).equals("SUSPECT"));
        postgres.freeze();
        Eventually.holds("the stamp is unconfirmed", () -> program.verdict(2).equals("UNCONFIRMED"));
        assertThat(program.verdict(3)).isEqualTo("SUSPECT");
        assertThat(program.management("/readyz").statusCode()).isEqualTo(200);
        postgres.thaw();
        Eventually.holds("the stamp is valid again", () -> program.verdict(2).equals("VALID"));
    }

    @Test
    void restarted_postgresHung_answersFromTheSnapshot() {
        decide(Subject.range(PublishedSamples.CODE_LOT, 4, 4), Change.SUSPECT);
        Eventually.holds("the stamp is suspect", () -> program.verdict(4).equals("SUSPECT"));
        program.stop().await();
        postgres.freeze();
        program.start();
        assertThat(program.verdict(4)).isEqualTo("SUSPECT");
        assertThat(program.verdict(5)).isEqualTo("UNCONFIRMED");
        assertThat(program.management("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void stop_postgresHung_endsAndKeepsTheScansForTheNextStart() throws Exception {
        Eventually.holds("the stamp is valid", () -> program.verdict(7).equals("VALID"));
        var before = counted();
        postgres.freeze();
        program.scan(7);
        program.stop().await(STOP_SECONDS_MAX, TimeUnit.SECONDS);
        postgres.thaw();
        program.start();
        Eventually.holds("the scan is counted", () -> counted() > before);
    }

    @Test
    void scans_areCountedOnceAlsoOverARestart() {
        var before = counted();
        for (var serial = 100; serial < 150; serial++) {
            program.scan(serial);
        }
        program.stop().await();
        assertThat(counted() - before).isEqualTo(50);
        program.start();
        program.scan(100);
        Eventually.holds("the scan after the restart is counted", () -> counted() - before == 51);
        assertThat(postgres.number("SELECT count FROM scan.stamp_count WHERE serial = 100"))
                .isEqualTo(2);
    }

    @Test
    void management_answersItsAddressesAndNothingElse() {
        assertThat(program.management("/livez").statusCode()).isEqualTo(200);
        assertThat(program.management("/readyz").body()).isEqualTo("ready\n");
        assertThat(program.management("/nothing").statusCode()).isEqualTo(404);
        Eventually.holds(
                "the lease is held",
                () -> new JsonObject(program.management("/statusz").body())
                        .getJsonObject("status")
                        .getBoolean("leaseHeld"));
        assertThat(program.management("/metrics").body())
                .contains("status_lease_age_seconds")
                .contains("status_feed_lag_events")
                .contains("journal_backlog_scans")
                .contains("scan_answered_total{verdict=\"VALID\"}")
                .contains("stage_seconds_count{outcome=\"found\",stage=\"local\"}")
                .contains("limit_entries{thing=\"local identities\"}");
        assertThat(program.send(program.toManagement("/livez").DELETE()).statusCode())
                .isEqualTo(405);
        assertThat(program.send(program.to("/metrics")).statusCode()).isEqualTo(404);
    }

    @Test
    void redisStopped_scanIsStillValidAndNewsArrives() {
        redis.stop();
        Eventually.holds("the stamp is valid", () -> program.verdict(6).equals("VALID"));
        decide(Subject.range(PublishedSamples.CODE_LOT, 6, 6), Change.SUSPECT);
        Eventually.holds("the stamp is suspect", () -> program.verdict(6).equals("SUSPECT"));
        redis.startAgain();
    }

    private void decide(Subject subject, Change change) {
        var notice = new Notice("Nhiễm khuẩn", "Không sử dụng", "12/QĐ-SNN", "Sở Nông nghiệp", Instant.EPOCH);
        feed.emit(new StatusEvent(subject, change, 0, Optional.of(notice), Instant.EPOCH));
    }

    private static long counted() {
        return postgres.number("SELECT coalesce(sum(count), 0) FROM scan.stamp_count");
    }
}
