package vn.gov.cantho.check.resolver.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Batches in PostgreSQL, over one connection of its own. A batch is one transaction that begins with its name: when the name is already there, the batch is too.
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
    // One statement, so that every column goes over the wire once. What many scans of a batch have in common stands in
    // it
    // once, as a kind; none of these lists holds a null or a text, so that an element is found without looking at those
    // before it. Sorted keys: two batches that count the same stamps wait for each other instead of for ever.
    private static final String SCANS = """
            WITH s AS MATERIALIZED (
                 SELECT c.id, m.at, (m.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day,
                        ($5::integer[])[c.kind] AS code_lot, c.serial, nullif(($6::bigint[])[c.kind], 0) AS lot,
                        ($12::text[])[($7::integer[])[c.kind]] AS verdict,
                        ($13::text[])[($8::integer[])[c.kind]] AS client, ($9::bigint[])[c.kind] AS position,
                        ($14::text[])[($10::integer[])[c.kind]] AS place,
                        ($15::real[])[($10::integer[])[c.kind]] AS latitude,
                        ($16::real[])[($10::integer[])[c.kind]] AS longitude,
                        ($17::boolean[])[($10::integer[])[c.kind]] AS fixed
                   FROM unnest($1::uuid[], $2::bigint[], $3::integer[], $4::integer[]) AS c (id, millis, serial, kind),
                        LATERAL (SELECT timestamptz 'epoch' + c.millis * interval '1 millisecond' AS at) m),
            written AS (
                 INSERT INTO scan.scan (id, at, code_lot_id, serial, production_lot_id, verdict, client, feed_position,
                                        place, latitude, longitude, fixed, node)
                 SELECT s.id, s.at, s.code_lot, s.serial, s.lot, s.verdict, s.client, s.position,
                        s.place, s.latitude, s.longitude, s.fixed, $11 FROM s),
            stamps AS (
                 INSERT INTO scan.stamp_count AS c (code_lot_id, serial, count, first_at, first_place)
                 SELECT s.code_lot, s.serial, count(*), min(s.at), (array_agg(s.place ORDER BY s.at))[1]
                   FROM s GROUP BY s.code_lot, s.serial ORDER BY s.code_lot, s.serial
                 ON CONFLICT (code_lot_id, serial) DO UPDATE
                    SET count = c.count + excluded.count, first_at = least(c.first_at, excluded.first_at),
                        first_place = CASE WHEN excluded.first_at < c.first_at THEN excluded.first_place
                                           ELSE c.first_place END),
            days AS (
                 INSERT INTO scan.day_count AS c (code_lot_id, day, node, verdict, count)
                 SELECT s.code_lot, s.day, $11, s.verdict, count(*)
                   FROM s GROUP BY s.code_lot, s.day, s.verdict ORDER BY s.code_lot, s.day, s.verdict
                 ON CONFLICT (code_lot_id, day, node, verdict) DO UPDATE SET count = c.count + excluded.count),
            places AS (
                 INSERT INTO scan.place_count AS c (code_lot_id, day, node, place, count)
                 SELECT s.code_lot, s.day, $11, coalesce(s.place, ''), count(*)
                   FROM s GROUP BY s.code_lot, s.day, s.place ORDER BY s.code_lot, s.day, s.place
                 ON CONFLICT (code_lot_id, day, node, place) DO UPDATE SET count = c.count + excluded.count)
            INSERT INTO scan.hour_count AS c (code_lot_id, hour, node, verdict, count)
            SELECT s.code_lot, date_trunc('hour', s.at, 'UTC'), $11, s.verdict, count(*)
              FROM s GROUP BY s.code_lot, 2, s.verdict ORDER BY s.code_lot, 2, s.verdict
            ON CONFLICT (code_lot_id, hour, node, verdict) DO UPDATE SET count = c.count + excluded.count""";

    private final Pool pool;
    private final String node;
    private final ResolverMetrics metrics;

    PgScanSink(Vertx vertx, PgConnectOptions options, String node, ResolverMetrics metrics) {
        this.pool = pool(vertx, options);
        this.node = node;
        this.metrics = metrics;
    }

    @Override
    public Future<Long> lastTaken(long boot) {
        return within(pool.withConnection(open -> lastTaken(open, boot)));
    }

    @Override
    public Future<Long> take(ScanBatch batch) {
        return within(pool.withTransaction(open -> take(open, batch)).map(Objects::requireNonNull));
    }

    void close() {
        pool.close();
    }

    private Future<Long> take(SqlConnection open, ScanBatch batch) {
        var columns = ScanColumns.of(batch.scans());
        return open.query(TIMEOUT)
                .execute()
                .compose(_ -> open.preparedQuery(BATCH).execute(name(batch)))
                .compose(named -> named.rowCount() == 1
                        ? write(open, columns).map(_ -> batch.last())
                        : repeated(open, batch.boot()));
    }

    private Future<Long> repeated(SqlConnection open, long boot) {
        metrics.count(Count.BATCH_REPEATED);
        return lastTaken(open, boot);
    }

    private Future<Long> lastTaken(SqlConnection open, long boot) {
        return open.preparedQuery(LAST)
                .execute(Tuple.of(node, boot))
                .map(found -> found.size() == 0 ? 0L : found.iterator().next().getLong(0));
    }

    private Tuple name(ScanBatch batch) {
        var digest = Buffer.buffer(HexFormat.of().parseHex(batch.digest()));
        return Tuple.of(node, batch.boot(), batch.first(), batch.last(), digest);
    }

    private Future<RowSet<Row>> write(SqlConnection open, ScanColumns scans) {
        return open.preparedQuery(SCANS).execute(scans.parameters(node));
    }

    /** A connection whose work is late stays out of use until the work ends or the silent socket is closed. */
    private static <T> Future<T> within(Future<T> work) {
        return work.timeout(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Pool pool(Vertx vertx, PgConnectOptions options) {
        var deadline = Math.toIntExact(DEADLINE.toMillis());
        return PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(1)
                        .setMaxWaitQueueSize(1)
                        .setConnectionTimeout(deadline)
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .with(new NetClientOptions()
                        .setConnectTimeout(deadline)
                        .setIdleTimeout(deadline)
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS))
                .connectingTo(options)
                .using(vertx)
                .build();
    }
}
