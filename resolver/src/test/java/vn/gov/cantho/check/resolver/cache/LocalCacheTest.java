package vn.gov.cantho.check.resolver.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.BusyException;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.IdentityKey.CodeLotKey;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.ManualLookup;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.SettableStatus;

final class LocalCacheTest {

    private static final CodeLotKey KEY = new CodeLotKey(PublishedSamples.CODE_LOT);
    private static final Identified OLD = new Identified.Found(SampleAnswers.identity());
    private static final Identified NEW = new Identified.Found(SampleAnswers.identityOfProduct(99));

    private final Vertx vertx = Vertx.vertx();
    private final ResolverMetrics metrics = new ResolverMetrics();
    private final ManualLookup store = new ManualLookup();
    private final SettableStatus status = new SettableStatus();
    private final AtomicLong nanos = new AtomicLong();
    private final LocalCache cache =
            new LocalCache(store, status, LocalCacheConfig.DEFAULTS, new CacheGround(vertx, metrics, nanos::get));

    @AfterEach
    void close() {
        vertx.close().await();
        metrics.close();
    }

    @Test
    void find_secondTime_isAnsweredFromMemory() {
        var first = cache.find(KEY);
        store.answer(OLD);
        assertThat(first.await()).isEqualTo(OLD);
        assertThat(cache.find(KEY).await()).isEqualTo(OLD);
        assertThat(store.calls()).isEqualTo(1);
    }

    @Test
    void find_twoCallersAtOnce_loadsOnce() {
        var one = cache.find(KEY);
        var other = cache.find(KEY);
        store.answer(OLD);
        assertThat(one.await()).isEqualTo(OLD);
        assertThat(other.await()).isEqualTo(OLD);
        assertThat(store.calls()).isEqualTo(1);
    }

    @Test
    void find_revisionRaisedAfterwards_isAMiss() {
        var first = cache.find(KEY);
        store.answer(OLD);
        first.await();
        status.setLeastRevision(Kind.PRODUCT, PublishedSamples.PRODUCT, 99);
        var second = cache.find(KEY);
        store.answer(NEW);
        assertThat(second.await()).isEqualTo(NEW);
        assertThat(cache.find(KEY).await()).isEqualTo(NEW);
        assertThat(store.calls()).isEqualTo(2);
    }

    @Test
    void find_revisionRaisedDuringLoad_asksAgainAndNeverHandsOutTheOld() {
        var found = cache.find(KEY);
        status.setLeastRevision(Kind.PRODUCT, PublishedSamples.PRODUCT, 99);
        store.answer(OLD);
        assertThat(found.isComplete()).isFalse();
        store.answer(NEW);
        assertThat(found.await()).isEqualTo(NEW);
        assertThat(cache.find(KEY).await()).isEqualTo(NEW);
    }

    @Test
    void find_storeBehindTheFeedTwice_fails() {
        status.setLeastRevision(Kind.CODE_LOT, PublishedSamples.CODE_LOT, 99);
        var found = cache.find(KEY);
        store.answer(OLD);
        store.answer(OLD);
        assertThatThrownBy(found::await).isInstanceOf(BusyException.class);
    }

    @Test
    void find_failedLoad_isNotKept() {
        var failed = cache.find(KEY);
        store.fail();
        assertThatThrownBy(failed::await).hasMessage("down");
        var again = cache.find(KEY);
        store.answer(OLD);
        assertThat(again.await()).isEqualTo(OLD);
    }

    @Test
    void find_absent_isKeptBriefly() {
        var first = cache.find(KEY);
        store.answer(new Identified.Absent());
        assertThat(first.await()).isEqualTo(new Identified.Absent());
        assertThat(cache.find(KEY).await()).isEqualTo(new Identified.Absent());
        assertThat(store.calls()).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        var second = cache.find(KEY);
        store.answer(OLD);
        assertThat(second.await()).isEqualTo(OLD);
    }

    @Test
    void find_absentAndThenNewsOfTheKey_isAMiss() {
        var first = cache.find(KEY);
        store.answer(new Identified.Absent());
        first.await();
        status.setLeastRevision(Kind.CODE_LOT, PublishedSamples.CODE_LOT, 14);
        var second = cache.find(KEY);
        store.answer(OLD);
        assertThat(second.await()).isEqualTo(OLD);
    }

    @Test
    void find_allPlacesTaken_failsAtOnceAndGoesOnLater() {
        Future<Identified> first = cache.find(new CodeLotKey(1_000));
        for (var i = 1; i < LocalCacheConfig.DEFAULTS.loadsMax(); i++) {
            cache.find(new CodeLotKey(1_000 + i));
        }
        assertThatThrownBy(() -> cache.find(KEY).await()).isInstanceOf(BusyException.class);
        store.answer(OLD);
        first.await();
        var found = cache.find(KEY);
        assertThat(store.calls()).isEqualTo(LocalCacheConfig.DEFAULTS.loadsMax() + 1);
        assertThat(found.isComplete()).isFalse();
    }

    @Test
    void find_R1_joinsAfterTheNewsWhatWasJudgedBeforeIt_neverGetsTheOld() {
        var joined = new AtomicReference<Future<Identified>>();
        var first = cache.find(KEY);
        status.onceAfterTheRevisionOfACodeLot(() -> {
            status.setLeastRevision(Kind.PRODUCT, PublishedSamples.PRODUCT, 99);
            joined.set(cache.find(KEY));
        });
        store.answer(OLD);
        assertThat(first.await()).isEqualTo(OLD);

        Eventually.holds("it is answered or looked up again", () -> joined.get().isComplete() || store.calls() == 2);
        assertThat(store.calls()).isEqualTo(2);
        store.answer(NEW);
        assertThat(joined.get().await()).isEqualTo(NEW);
        assertThat(cache.find(KEY).await()).isEqualTo(NEW);
    }
}
