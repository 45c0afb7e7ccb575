package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;

/** What a scan is answered when Redis or PostgreSQL is stopped, frozen or back again. */
final class NeighboursDownIT {

    private static final String KNOWN = ScanStack.stamp(PublishedSamples.CODE_LOT, 1);
    private static final String COLD = ScanStack.stamp(PublishedSamples.UNBOUND_CODE_LOT, 1);

    private final TestPostgres postgres = TestPostgres.start();
    private final TestRedis redis = TestRedis.start();
    private ScanStack stack = ScanStack.start(postgres.port(), redis.port());

    @BeforeEach
    void insert() {
        PublishedSamples.insert(postgres);
    }

    @AfterEach
    void close() {
        postgres.thaw();
        stack.close();
        redis.close();
        postgres.close();
    }

    @Test
    void redisStopped_changesNothingInTheAnswers() {
        redis.stop();
        assertThat(verdict(KNOWN)).isEqualTo("VALID");
        assertThat(verdict(COLD)).isEqualTo("NOT_ACTIVATED");
    }

    @Test
    void postgresFrozen_genuineCodesAreUnconfirmedAndNeverUnknown() {
        assertThat(verdict(KNOWN)).isEqualTo("VALID");
        postgres.freeze();
        var cold = stack.json(COLD);
        assertThat(cold.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(cold.body()).getString("verdict")).isEqualTo("UNCONFIRMED");
        assertThat(new JsonObject(cold.body()).fieldNames()).containsExactlyInAnyOrder("code", "verdict", "asOf");
        assertThat(verdict(KNOWN)).isEqualTo("VALID");
        assertThat(stack.json("/q/00000000000000000000").statusCode()).isEqualTo(404);
        assertThat(stack.get("/01/" + PublishedSamples.GTIN + "/10/L1").statusCode())
                .isEqualTo(503);
        postgres.thaw();
        awaitVerdict(COLD, "NOT_ACTIVATED");
    }

    @Test
    void identityThatCameTooLate_isKeptForWhoAsksNext() {
        Eventually.holds("what came too late is kept", () -> {
            postgres.freeze();
            var verdict = verdict(COLD);
            // Answers now, when nobody waits for it any longer.
            postgres.thaw();
            return verdict.equals("NOT_ACTIVATED");
        });
    }

    @Test
    void postgresStopped_badNewsIsStillTold() {
        postgres.close();
        assertThat(verdict(KNOWN)).isEqualTo("UNCONFIRMED");
        stack.status.set(Subject.of(Kind.CODE_LOT, PublishedSamples.CODE_LOT), Change.RECALLED);
        assertThat(verdict(KNOWN)).isEqualTo("RECALLED");
        assertThat(stack.scans).hasSize(2);
    }

    @Test
    void postgresStopped_pinsAreNotVerifiedAndThePageSaysSo() {
        PublishedSamples.insertPins(postgres);
        var stamp = ScanStack.stamp(PublishedSamples.PIN_CODE_LOT, 1);
        assertThat(stack.get(stamp).body()).contains("method=\"post\"");
        postgres.close();
        var answer = stack.tryPin(stamp, "123456", "Mozilla/5.0");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("Chưa xác thực được, vui lòng thử lại sau");
        assertThat(stack.counted(Count.PIN_FAILED)).isEqualTo(1);
    }

    @Test
    void postgresFrozen_pinsAreAnsweredByTheDeadlineAndNobodyElseWaits() {
        PublishedSamples.insertPins(postgres);
        var stamp = ScanStack.stamp(PublishedSamples.PIN_CODE_LOT, 1);
        assertThat(stack.get(stamp).statusCode()).isEqualTo(200);
        postgres.freeze();
        assertThat(stack.tryPin(stamp, "123456", "Mozilla/5.0").statusCode()).isEqualTo(503);
        assertThat(verdict(stamp)).isEqualTo("VALID");
    }

    @Test
    void postgresStopped_anotherNodeAnswersFromRedis() {
        awaitRedis(stack);
        assertThat(verdict(KNOWN)).isEqualTo("VALID");
        stack.close();
        stack = ScanStack.start(postgres.port(), redis.port());
        awaitRedis(stack);
        postgres.freeze();
        assertThat(verdict(KNOWN)).isEqualTo("VALID");
    }

    @Test
    void redisBackAgain_isUsedAgain() {
        awaitRedis(stack);
        redis.stop();
        assertThat(verdict(KNOWN)).isEqualTo("VALID");
        redis.startAgain();
        awaitRedis(stack);
        assertThat(verdict(COLD)).isEqualTo("NOT_ACTIVATED");
    }

    private String verdict(String path) {
        return new JsonObject(stack.json(path).body()).getString("verdict");
    }

    private void awaitVerdict(String path, String verdict) {
        var end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            if (verdict(path).equals(verdict)) {
                return;
            }
        }
        assertThat(verdict(path)).isEqualTo(verdict);
    }

    private static void awaitRedis(ScanStack stack) {
        var end = System.nanoTime() + 20_000_000_000L;
        while (!stack.isRedisConnected() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(stack.isRedisConnected()).isTrue();
    }
}
