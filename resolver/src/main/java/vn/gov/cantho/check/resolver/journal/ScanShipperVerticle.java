package vn.gov.cantho.check.resolver.journal;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.pgclient.PgConnectOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.config.JournalConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.Level;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;

/**
 * Brings the journal to the database, batch by batch, at its own pace. Where it stands is asked of the database, which
 * alone knows what it has taken; so a lost answer, a lost file or a restart cannot make a scan count twice.
 */
public final class ScanShipperVerticle extends VerticleBase {

    private static final Logger LOG = LoggerFactory.getLogger(ScanShipperVerticle.class);
    private static final int PAUSE_MILLIS_MIN = 50;
    private static final int PAUSE_MILLIS_MAX = 1_000;

    private final SegmentFolder folder;
    private final PgConnectOptions postgres;
    private final String node;
    private final JournalConfig config;
    private final ResolverMetrics metrics;
    private final JournalCursor cursor;
    private Optional<PgScanSink> sink = Optional.empty();
    private Optional<Taken> taken = Optional.empty();
    private boolean busy;
    private boolean failing;
    private volatile long takenOfThisRun;

    /** Up to where a run is taken. */
    private record Taken(long boot, long sequence) {}

    public ScanShipperVerticle(
            SegmentFolder folder,
            PgConnectOptions postgres,
            String node,
            JournalConfig config,
            ResolverMetrics metrics) {
        this.folder = folder;
        this.postgres = postgres;
        this.node = node;
        this.config = config;
        this.metrics = metrics;
        this.cursor = new JournalCursor(folder, config.batchScansMax());
    }

    @Override
    public Future<?> start() {
        sink = Optional.of(new PgScanSink(vertx, postgres, node, metrics));
        metrics.level(Level.JOURNAL_BYTES, folder::bytes);
        metrics.level(Level.JOURNAL_BYTES_MAX, config::bytesMax);
        vertx.setPeriodic(config.shipEvery().toMillis(), _ -> shipAll());
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        sink.ifPresent(PgScanSink::close);
        return Future.succeededFuture();
    }

    /** The last sequence of this run that the database has. */
    public long takenOfThisRun() {
        return takenOfThisRun;
    }

    private void shipAll() {
        if (busy) {
            return;
        }
        busy = true;
        shipNext().onComplete(shipped -> {
            if (shipped.failed()) {
                failed(shipped.cause());
            } else if (shipped.result()) {
                recovered();
                busy = false;
                shipAll();
            } else {
                busy = false;
            }
        });
    }

    /** Ships one batch; false when there is none. */
    private Future<Boolean> shipNext() {
        return vertx.executeBlocking(cursor::boot)
                .map(Objects::requireNonNull)
                .compose(boot -> boot.isEmpty() ? Future.succeededFuture(false) : shipNext(boot.get()));
    }

    private Future<Boolean> shipNext(long boot) {
        return taken(boot)
                .compose(last -> vertx.executeBlocking(() -> cursor.next(boot, last)))
                .map(Objects::requireNonNull)
                .compose(batch -> batch.isEmpty() ? Future.succeededFuture(false) : ship(batch.get()));
    }

    private Future<Long> taken(long boot) {
        var known = taken.filter(last -> last.boot() == boot);
        if (known.isPresent()) {
            return Future.succeededFuture(known.get().sequence());
        }
        return sink.orElseThrow().lastTaken(boot).map(last -> note(boot, last));
    }

    private Future<Boolean> ship(ScanBatch batch) {
        var begin = System.nanoTime();
        return sink.orElseThrow()
                .take(batch)
                .onSuccess(last -> {
                    metrics.time(Stage.SHIPPING, Stage.Outcome.DONE, System.nanoTime() - begin);
                    metrics.count(Count.SCAN_SHIPPED, Math.max(0, last - batch.first() + 1));
                })
                .map(last -> note(batch.boot(), last))
                .map(last -> {
                    if (last != batch.last()) {
                        cursor.rewind();
                    }
                    return true;
                });
    }

    private long note(long boot, long last) {
        taken = Optional.of(new Taken(boot, last));
        if (boot == folder.boot()) {
            takenOfThisRun = last;
        }
        return last;
    }

    private void failed(Throwable cause) {
        metrics.count(Count.SHIPPING_FAILED);
        if (!failing) {
            failing = true;
            LOG.warn("Scans cannot be shipped and stay in the journal: {}", String.valueOf(cause));
        }
        taken = Optional.empty();
        cursor.rewind();
        var pause = ThreadLocalRandom.current().nextInt(PAUSE_MILLIS_MIN, PAUSE_MILLIS_MAX + 1);
        vertx.setTimer(pause, _ -> busy = false);
    }

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.info("Scans are shipped again");
        }
    }
}
