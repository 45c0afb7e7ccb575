package vn.gov.cantho.check.resolver.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.CountedStamps;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.ScanNews;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.StampCounts;

final class LocalHistoriesTest {

    private static final StampCode CODE = new StampCode(7, 3);
    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");

    private static final ScanPlace CAN_THO = new ScanPlace("Cần Thơ", 10, 105.8, true);
    private static final Optional<String> HERE = Optional.of("Cần Thơ");
    private static final Optional<String> ELSEWHERE = Optional.of("Hà Nội");

    private final Vertx vertx = Vertx.vertx();
    private final ResolverMetrics metrics = new ResolverMetrics();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<Future<Optional<ScanHistory>>> counted =
            new AtomicReference<>(Future.succeededFuture(Optional.empty()));
    private final StampCounts counts = new StampCounts() {
        @Override
        public Future<Optional<ScanHistory>> find(StampCode code) {
            calls.incrementAndGet();
            return counted.get();
        }

        @Override
        public Future<CountedStamps> findRange(int codeLot, int from, int to) {
            return Future.failedFuture("not asked for");
        }

        @Override
        public Future<ScanNews> newsSince(long transaction) {
            return Future.failedFuture("not asked for");
        }
    };
    private final LocalHistories histories =
            new LocalHistories(counts, LocalCacheConfig.DEFAULTS, new CacheGround(vertx, metrics, nanos::get));

    @AfterEach
    void close() {
        vertx.close().await();
        metrics.close();
    }

    @Test
    void findWith_countsThisScan() {
        assertThat(histories.findWith(CODE, AT, Optional.of(CAN_THO)).await()).hasValue(new ScanHistory(1, AT, HERE));
        assertThat(histories
                        .findWith(CODE, AT.plusSeconds(1), Optional.of(CAN_THO))
                        .await())
                .hasValue(new ScanHistory(2, AT, HERE));
        assertThat(histories.find(CODE).await()).hasValue(new ScanHistory(2, AT, HERE));
        assertThat(calls).hasValue(1);
    }

    @Test
    void find_ofStampNeverScanned_isAbsent() {
        assertThat(histories.find(CODE).await()).isEmpty();
    }

    @Test
    void hotStamp_isReadAnewEverySecondAndSeesTheScansOfOtherNodes() {
        histories.findWith(CODE, AT, Optional.of(CAN_THO)).await();
        counted.set(Future.succeededFuture(Optional.of(new ScanHistory(50, AT.minusSeconds(9), ELSEWHERE))));
        pass(Duration.ofMillis(999));
        assertThat(histories.findWith(CODE, AT, Optional.of(CAN_THO)).await()).hasValue(new ScanHistory(2, AT, HERE));
        pass(Duration.ofMillis(1));
        assertThat(histories.findWith(CODE, AT, Optional.of(CAN_THO)).await())
                .hasValue(new ScanHistory(51, AT.minusSeconds(9), ELSEWHERE));
        assertThat(calls).hasValue(2);
    }

    @Test
    void hotStamp_isReadAnewByOneOfThoseWhoAsk() {
        histories.findWith(CODE, AT, Optional.of(CAN_THO)).await();
        var reading = Promise.<Optional<ScanHistory>>promise();
        counted.set(reading.future());
        pass(Duration.ofSeconds(1));
        var reader = histories.findWith(CODE, AT, Optional.of(CAN_THO));
        assertThat(histories.findWith(CODE, AT, Optional.of(CAN_THO)).await()).hasValue(new ScanHistory(2, AT, HERE));
        assertThat(histories.find(CODE).await()).hasValue(new ScanHistory(2, AT, HERE));
        reading.complete(Optional.of(new ScanHistory(7, AT, HERE)));
        assertThat(reader.await()).hasValue(new ScanHistory(8, AT, HERE));
        assertThat(calls).hasValue(2);
    }

    @Test
    void readingThatMissesScansOfThisNode_takesNoneOfThemBack() {
        for (var scan = 0; scan < 3; scan++) {
            histories.findWith(CODE, AT, Optional.of(CAN_THO)).await();
        }
        counted.set(Future.succeededFuture(Optional.of(new ScanHistory(2, AT, HERE))));
        pass(Duration.ofSeconds(1));
        assertThat(histories.findWith(CODE, AT, Optional.of(CAN_THO)).await()).hasValue(new ScanHistory(4, AT, HERE));
    }

    @Test
    void find_readingFailed_asksNobodyForAWhile() {
        counted.set(Future.failedFuture("down"));
        assertThat(histories.find(CODE).await()).isEmpty();
        counted.set(Future.succeededFuture(Optional.of(new ScanHistory(4, AT, HERE))));
        pass(Duration.ofMillis(99));
        assertThat(histories.find(new StampCode(7, 4)).await()).isEmpty();
        assertThat(calls).hasValue(1);

        pass(Duration.ofMillis(1));
        assertThat(histories.find(CODE).await()).hasValue(new ScanHistory(4, AT, HERE));
        assertThat(histories.find(new StampCode(7, 4)).await()).hasValue(new ScanHistory(4, AT, HERE));
        assertThat(calls).hasValue(3);
    }

    @Test
    void readingThatFails_leavesNothingOldBehind() {
        histories.findWith(CODE, AT, Optional.of(CAN_THO)).await();
        counted.set(Future.failedFuture("down"));
        pass(Duration.ofSeconds(1));
        assertThat(histories.findWith(CODE, AT, Optional.of(CAN_THO)).await()).isEmpty();
        assertThat(histories.find(CODE).await()).isEmpty();
    }

    @Test
    void countsThatCannotBeRead_areAbsentAndNotKept() {
        counted.set(Future.failedFuture("down"));
        assertThat(histories.findWith(CODE, AT, Optional.of(CAN_THO)).await()).isEmpty();
        counted.set(Future.succeededFuture(Optional.of(new ScanHistory(4, AT, HERE))));
        pass(Duration.ofMillis(100));
        assertThat(histories.findWith(CODE, AT, Optional.of(CAN_THO)).await()).hasValue(new ScanHistory(5, AT, HERE));
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Test
    void tooManyReadings_areAbsentAtOnce() {
        counted.set(Promise.<Optional<ScanHistory>>promise().future());
        for (var serial = 0; serial < 64; serial++) {
            histories.find(new StampCode(8, serial));
        }
        assertThat(histories.find(CODE).await()).isEmpty();
        assertThat(calls).hasValue(64);
    }
}
