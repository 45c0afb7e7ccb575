package vn.gov.cantho.check.resolver.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Batches in PostgreSQL, over one connection of its own that is given up as soon as something fails. A batch is one
 * transaction that begins with its name: when the name is already there, the batch is too.
 */
final class PgScanSink implements ScanSink {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    /** More than the role may usually take, less than this side waits. */
    private static final String TIMEOUT = "SET LOCAL statement_timeout = '4s'";

    private static final String LAST = """
            SELECT last_sequence FROM scan.batch WHERE node = $1 AND boot = $2 ORDER BY first_sequence DESC LIMIT 1""";
    private static final String BATCH = """
            INSERT INTO scan.batch (node, boot, first_sequence, last_sequence, digest) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING""";
    private static final String SCANS = """
            INSERT INTO scan.scan (id, at, code_lot_id, serial, production_lot_id, verdict, client, feed_position, node)
            SELECT s.*, $9
              FROM unnest($1::uuid[], $2::timestamptz[], $3::integer[], $4::integer[], $5::bigint[], $6::text[],
                   $7::text[], $8::bigint[]) AS s""";

    // Sorted keys: two batches that count the same stamps wait for each other instead of for ever.
    private static final String STAMPS = """
            INSERT INTO scan.stamp_count AS c (code_lot_id, serial, count, first_at)
            SELECT s.code_lot, s.serial, count(*), min(s.at)
              FROM unnest($1::timestamptz[], $2::integer[], $3::integer[]) AS s (at, code_lot, serial)
             GROUP BY s.code_lot, s.serial ORDER BY s.code_lot, s.serial
            ON CONFLICT (code_lot_id, serial) DO UPDATE
               SET count = c.count + excluded.count, first_at = least(c.first_at, excluded.first_at)""";
    private static final String HOURS = """
            INSERT INTO scan.hour_count AS c (code_lot_id, hour, node, verdict, count)
            SELECT s.code_lot, date_trunc('hour', s.at, 'UTC'), $4, s.verdict, count(*)
              FROM unnest($1::timestamptz[], $2::integer[], $3::text[]) AS s (at, code_lot, verdict)
             GROUP BY s.code_lot, 2, s.verdict ORDER BY s.code_lot, 2, s.verdict
            ON CONFLICT (code_lot_id, hour, node, verdict) DO UPDATE SET count = c.count + excluded.count""";

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final String node;
    private final ResolverMetrics metrics;
    private Optional<Future<PgConnection>> connection = Optional.empty();

    PgScanSink(Vertx vertx, PgConnectOptions options, String node, ResolverMetrics metrics) {
        this.vertx = vertx;
        this.options = options;
        this.node = node;
        this.metrics = metrics;
    }

    @Override
    public Future<Long> lastTaken(long boot) {
        return within(open -> open.preparedQuery(LAST)
                .execute(Tuple.of(node, boot))
                .map(found -> found.size() == 0 ? 0L : found.iterator().next().getLong(0)));
    }

    @Override
    public Future<Long> take(ScanBatch batch) {
        var columns = ScanColumns.of(batch.scans());
        return within(open -> open.begin()
                .compose(transaction -> open.query(TIMEOUT)
                        .execute()
                        .compose(_ -> open.preparedQuery(BATCH).execute(name(batch, columns.digest())))
                        .compose(named -> named.rowCount() == 1
                                ? write(open, columns)
                                        .compose(_ -> transaction.commit())
                                        .map(_ -> batch.last())
                                : transaction.rollback().compose(_ -> known(batch.boot())))));
    }

    void close() {
        connection.ifPresent(opening -> opening.onSuccess(PgConnection::close));
    }

    private Future<Long> known(long boot) {
        metrics.count(Count.BATCH_REPEATED);
        return lastTaken(boot);
    }

    private Tuple name(ScanBatch batch, byte[] digest) {
        return Tuple.of(node, batch.boot(), batch.first(), batch.last(), Buffer.buffer(digest));
    }

    private Future<RowSet<Row>> write(PgConnection open, ScanColumns scans) {
        return open.preparedQuery(SCANS)
                .execute(Tuple.from(new Object[] {
                    scans.ids(),
                    scans.times(),
                    scans.codeLots(),
                    scans.serials(),
                    scans.lots(),
                    scans.verdicts(),
                    scans.clients(),
                    scans.positions(),
                    node
                }))
                .compose(_ ->
                        open.preparedQuery(STAMPS).execute(Tuple.of(scans.times(), scans.codeLots(), scans.serials())))
                .compose(_ -> open.preparedQuery(HOURS)
                        .execute(Tuple.of(scans.times(), scans.codeLots(), scans.verdicts(), node)));
    }

    private <T> Future<T> within(Function<PgConnection, Future<T>> work) {
        var opening = connection.orElseGet(() -> PgConnection.connect(vertx, options));
        connection = Optional.of(opening);
        return opening.compose(work)
                .timeout(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(_ -> {
                    connection = Optional.empty();
                    opening.onSuccess(PgConnection::close);
                });
    }
}
