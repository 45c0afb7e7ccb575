package vn.gov.cantho.check.resolver.cache;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.BusyException;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.IdentityKey.CodeLotKey;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.SettableStatus;

/**
 * A product is published anew while scans fill the cache (R1, R2): who asks after the news gets what was published, whoever filled
 * the cache meanwhile. By chance with real threads, for the cache and the event loop have threads of their own.
 */
@Tag("lincheck")
public final class LocalCacheLincheckTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final ResolverMetrics METRICS = new ResolverMetrics();
    private static final CodeLotKey KEY = new CodeLotKey(PublishedSamples.CODE_LOT);
    private static final long FIRST = 50;

    private final AtomicLong published = new AtomicLong(FIRST);
    private final SettableStatus status = new SettableStatus();
    private final LocalCache cache = new LocalCache(
            _ -> Future.succeededFuture(new Identified.Found(SampleAnswers.identityOfProduct(published.get()))),
            status,
            LocalCacheConfig.DEFAULTS,
            new CacheGround(VERTX, METRICS, System::nanoTime));

    /** Publishes, and has the news heard. */
    @Operation(nonParallelGroup = "portal")
    public void publish() {
        var revision = published.incrementAndGet();
        status.setLeastRevision(Kind.PRODUCT, PublishedSamples.PRODUCT, revision);
    }

    /** Asks again where it was told to: whoever looks up while it is published twice is refused (R19), which is no answer. */
    @Operation
    public long find() {
        while (true) {
            try {
                return switch (cache.find(KEY).await()) {
                    case Identified.Found(var identity) ->
                        identity.product().orElseThrow().revision();
                    case Identified.Absent _ -> 0;
                };
            } catch (BusyException publishedTwice) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void find_whileItIsPublishedAnew_isLinearizable() {
        new StressOptions()
                .iterations(8)
                .invocationsPerIteration(200)
                .threads(3)
                .actorsPerThread(3)
                .check(LocalCacheLincheckTest.class);
    }
}
