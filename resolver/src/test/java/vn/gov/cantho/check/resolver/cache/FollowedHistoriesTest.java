package vn.gov.cantho.check.resolver.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.CountSnapshot;
import vn.gov.cantho.check.resolver.scan.CountedStamps;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.ScanNews;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.StampCounts;

final class FollowedHistoriesTest {

    private static final StampCode CODE = new StampCode(7, 3);
    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");
    private static final ScanPlace CAN_THO = new ScanPlace("Cần Thơ", 10, 105.8, true);
    private static final Optional<String> HERE = Optional.of("Cần Thơ");
    private static final Optional<String> ELSEWHERE = Optional.of("Hà Nội");

    private final Vertx vertx = Vertx.vertx();
    private final ResolverMetrics metrics = new ResolverMetrics();
    private final AtomicLong nanos = new AtomicLong();
    private final Rows rows = new Rows();
    private final CacheGround ground = new CacheGround(vertx, metrics, nanos::get);
    private final FollowedHistories histories = new FollowedHistories(
            rows,
            new LocalHistories(rows, LocalCacheConfig.DEFAULTS, ground),
            Duration.ofMinutes(1),
            LocalCacheConfig.DEFAULTS,
            ground);

    @AfterEach
    void close() {
        vertx.close().await();
        metrics.close();
    }

    @Test
    void firstScansOfARange_needOneReading() {
        hear(100);
        for (var serial = 0; serial < CountedRange.SERIALS; serial++) {
            assertThat(scan(new StampCode(7, serial))).hasValue(new ScanHistory(1, AT, HERE));
        }
        assertThat(rows.ranges).isEqualTo(1);
        assertThat(rows.singles).isZero();
    }

    @Test
    void scanOfAStampThatWasScanned_isAddedToTheCount() {
        hear(100);
        rows.range = counted(100, new CountedStamps.Counted(3, new ScanHistory(41, AT.minusSeconds(9), ELSEWHERE)));
        assertThat(scan(CODE)).hasValue(new ScanHistory(42, AT.minusSeconds(9), ELSEWHERE));
        assertThat(scan(CODE)).hasValue(new ScanHistory(43, AT.minusSeconds(9), ELSEWHERE));
        assertThat(histories.find(CODE).await()).hasValue(new ScanHistory(43, AT.minusSeconds(9), ELSEWHERE));
        assertThat(histories.find(new StampCode(7, 4)).await()).isEmpty();
        assertThat(rows.ranges).isEqualTo(1);
    }

    @Test
    void scansOfOtherNodes_areHeardAndAdded() {
        hear(100);
        scan(CODE);
        hear(120, news(110, CODE, 5), news(111, new StampCode(7, 9), 2));
        assertThat(scan(CODE)).hasValue(new ScanHistory(7, AT.minusSeconds(60), ELSEWHERE));
        assertThat(histories.find(new StampCode(7, 9)).await())
                .hasValue(new ScanHistory(2, AT.minusSeconds(60), ELSEWHERE));
        assertThat(rows.ranges).isEqualTo(1);
    }

    @Test
    void newsThatTheReadingHadSeen_isNotCountedTwice() {
        hear(100);
        rows.range = new CountedStamps(
                new CountSnapshot(105, 112, Set.of(108L)),
                List.of(new CountedStamps.Counted(3, new ScanHistory(10, AT.minusSeconds(90), ELSEWHERE))));
        scan(CODE);
        hear(
                120,
                news(104, CODE, 1),
                news(107, CODE, 1),
                news(108, CODE, 100),
                news(111, CODE, 1),
                news(112, CODE, 1_000));
        assertThat(histories.find(CODE).await()).hasValue(new ScanHistory(1_111, AT.minusSeconds(90), ELSEWHERE));
    }

    @Test
    void readingOlderThanNewsThatCameMeanwhile_isReadAgain() {
        hear(100);
        var slow = Promise.<CountedStamps>promise();
        rows.slow.add(slow.future());
        var first = histories.findWith(CODE, AT, Optional.of(CAN_THO));
        hear(120, news(110, CODE, 5));
        rows.range = counted(120, new CountedStamps.Counted(3, new ScanHistory(5, AT.minusSeconds(60), ELSEWHERE)));
        // What was seen before the transaction of the news was over.
        slow.complete(new CountedStamps(new CountSnapshot(105, 106, Set.of()), List.of()));
        first.await();
        assertThat(histories.find(CODE).await()).hasValue(new ScanHistory(6, AT.minusSeconds(60), ELSEWHERE));
        assertThat(rows.ranges).isEqualTo(2);
    }

    @Test
    void tooMuchNews_isReadAnew() {
        hear(100);
        scan(CODE);
        rows.news = Future.succeededFuture(new ScanNews(130, List.of(), false));
        histories.hear().await();
        rows.range = counted(130, new CountedStamps.Counted(3, new ScanHistory(70, AT.minusSeconds(9), ELSEWHERE)));
        assertThat(scan(CODE)).hasValue(new ScanHistory(71, AT.minusSeconds(9), ELSEWHERE));
    }

    @Test
    void rangeIsOld_servesAndIsReadAnewWithoutForgettingScansOfThisNode() {
        hear(100);
        scan(CODE);
        scan(CODE);
        pass(Duration.ofSeconds(61));
        hear(140);
        rows.range = counted(140, new CountedStamps.Counted(3, new ScanHistory(1, AT.minusSeconds(5), ELSEWHERE)));
        assertThat(scan(CODE)).isPresent();
        assertThat(histories.find(CODE).await()).hasValue(new ScanHistory(3, AT, HERE));
        assertThat(rows.ranges).isEqualTo(2);
    }

    @Test
    void noNewsForTooLong_asksStampByStamp() {
        hear(100);
        scan(CODE);
        pass(Duration.ofMillis(1_201));
        rows.single = Future.succeededFuture(Optional.of(new ScanHistory(9, AT, ELSEWHERE)));
        assertThat(scan(CODE)).hasValue(new ScanHistory(10, AT, ELSEWHERE));
        assertThat(rows.singles).isEqualTo(1);
        hear(150);
        assertThat(scan(CODE)).hasValue(new ScanHistory(2, AT, HERE));
        assertThat(rows.singles).isEqualTo(1);
    }

    @Test
    void newsCannotBeRead_isCountedAndTriedAgain() {
        rows.news = Future.failedFuture("down");
        histories.hear().await();
        assertThat(metrics.counted(Count.NEWS_FAILED)).isEqualTo(1);
        scan(CODE);
        assertThat(rows.singles).isEqualTo(1);
    }

    @Test
    void rangeCannotBeRead_isAbsentAndNotKept() {
        hear(100);
        rows.slow.add(Future.failedFuture("down"));
        assertThat(scan(CODE)).isEmpty();
        assertThat(scan(CODE)).hasValue(new ScanHistory(1, AT, HERE));
    }

    @Test
    void tooManyReadings_areAbsentAtOnce() {
        hear(100);
        for (var range = 0; range < 64; range++) {
            rows.slow.add(Promise.<CountedStamps>promise().future());
            histories.find(new StampCode(8, range * CountedRange.SERIALS));
        }
        assertThat(histories.find(CODE).await()).isEmpty();
        assertThat(rows.ranges).isEqualTo(64);
    }

    private Optional<ScanHistory> scan(StampCode code) {
        return histories.findWith(code, AT, Optional.of(CAN_THO)).await();
    }

    private void hear(long upTo, ScanNews.Item... items) {
        rows.news = Future.succeededFuture(new ScanNews(upTo, List.of(items), true));
        rows.range = counted(upTo);
        histories.hear().await();
    }

    private static ScanNews.Item news(long transaction, StampCode code, long count) {
        return new ScanNews.Item(transaction, code, new ScanHistory(count, AT.minusSeconds(60), ELSEWHERE));
    }

    private static CountedStamps counted(long seenBelow, CountedStamps.Counted... stamps) {
        return new CountedStamps(new CountSnapshot(seenBelow, seenBelow, Set.of()), List.of(stamps));
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    /** Rows that say what a test wants them to. */
    private static final class Rows implements StampCounts {

        private final List<Future<CountedStamps>> slow = new ArrayList<>();
        private Future<Optional<ScanHistory>> single = Future.succeededFuture(Optional.empty());
        private CountedStamps range = counted(1);
        private Future<ScanNews> news = Future.failedFuture("nothing yet");
        private int singles;
        private int ranges;

        @Override
        public Future<Optional<ScanHistory>> find(StampCode code) {
            singles++;
            return single;
        }

        @Override
        public Future<CountedStamps> findRange(int codeLot, int from, int to) {
            ranges++;
            return slow.isEmpty() ? Future.succeededFuture(range) : slow.removeFirst();
        }

        @Override
        public Future<ScanNews> newsSince(long transaction) {
            return news;
        }
    }
}
