package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** What is timed of the canary, and what is not. */
final class CanaryTimesTest {

    private static final String HASH = "00";

    private final ResolverMetrics metrics = new ResolverMetrics();
    private final CanaryTimes times = new CanaryTimes(metrics);
    private final List<FeedRow> rows = new ArrayList<>();

    /** In milliseconds, negative as a monotonic clock may be. */
    private long now = -5_000;

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void row_ofTheCanary_isTimedByItsAgeAndThePollThatBroughtIt() {
        poll(10);
        passMillis(1_000);
        write(Subject.canary(), 250);

        poll(30);

        assertThat(count()).isEqualTo(1);
        assertThat(seconds()).isEqualTo(0.28);
        assertThat(within("0.3")).isEqualTo(1);
        assertThat(within("0.2")).isZero();
    }

    @Test
    void row_ofAnotherSubject_isNotTimed() {
        poll(10);
        passMillis(1_000);
        write(Subject.of(Kind.PRODUCTION_LOT, 1), 50);
        write(Subject.of(Kind.PRODUCT, 0), 50);

        poll(10);

        assertThat(count()).isZero();
    }

    @Test
    void row_writtenBeforeTheNodeFollowed_isNotTimed() {
        write(Subject.canary(), 600_000);
        poll(10);
        write(Subject.canary(), 5_000);

        poll(10);

        assertThat(count()).isZero();
    }

    @Test
    void row_writtenWhileTheNodeWasCutOff_isTimedWithAllOfIt() {
        poll(10);
        passMillis(60_000);
        write(Subject.canary(), 42_000);

        poll(10);

        assertThat(count()).isEqualTo(1);
        assertThat(within("1.0")).isZero();
    }

    @Test
    void row_thatWasNotApplied_isTimedWhenItIs() {
        poll(10);
        passMillis(1_000);
        write(Subject.canary(), 50);

        times.applied(page(), 0, nanos(now), nanos(now + 10));
        assertThat(count()).isZero();
        poll(10);
        poll(10);

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void row_ofAClockThatWasSetBack_isNoTimeAtAll() {
        poll(10);
        passMillis(1_000);
        write(Subject.canary(), -300);

        poll(10);

        assertThat(count()).isEqualTo(1);
        assertThat(seconds()).isZero();
    }

    private void write(Subject subject, long ageMillis) {
        var event = new StatusEvent(subject, Change.RECALLED, 0, Optional.empty(), Instant.EPOCH);
        rows.add(new FeedRow(rows.size() + 1L, StatusEventFormat.write(event), HASH, Duration.ofMillis(ageMillis)));
    }

    private void poll(long tookMillis) {
        times.applied(page(), rows.size(), nanos(now), nanos(now + tookMillis));
        passMillis(tookMillis);
    }

    private FeedPage page() {
        return new FeedPage(FeedMark.NONE, 1, false, rows.size(), Optional.of(HASH), rows);
    }

    private void passMillis(long millis) {
        now += millis;
    }

    private static long nanos(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private double count() {
        return metric("canary_recall_seconds_count ");
    }

    private double seconds() {
        return metric("canary_recall_seconds_sum ");
    }

    private double within(String bound) {
        return metric("canary_recall_seconds_bucket{le=\"" + bound + "\"} ");
    }

    private double metric(String name) {
        return metrics.scrape()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }
}
