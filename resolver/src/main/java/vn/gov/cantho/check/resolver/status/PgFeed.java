package vn.gov.cantho.check.resolver.status;

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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.resolver.config.StatusConfig;

/**
 * The feed in PostgreSQL, asked over two connections in turn, so that one that hangs costs one poll. A poll is one
 * transaction that also writes the heartbeat of the node; the reply counts only when the commit is acknowledged,
 * which only the real primary can do.
 */
final class PgFeed implements Feed {

    /** The most rows of one poll. */
    static final int ROWS_MAX = 5_000;

    private static final int CONNECTIONS = 3;
    private static final long SILENCE_MILLIS_MIN = 1_000;
    private static final String HEAD = """
            SELECT publication.timeline(), pg_is_in_recovery(), h.position, h.hash,
                   (SELECT e.hash FROM publication.status_event e WHERE e.position = $1)
              FROM publication.feed_head h""";
    private static final String ROWS = """
            SELECT position, body, hash, (extract(epoch FROM clock_timestamp() - at) * 1000000)::bigint
              FROM publication.status_event WHERE position > $1 ORDER BY position LIMIT $2""";
    private static final String BEAT = "SELECT publication.beat($1, $2, $3)";

    private final Pool pool;
    private final String node;
    private final long boot;
    private final Duration deadline;
    private final List<FeedConnection> connections;
    private int turn;

    PgFeed(Vertx vertx, PgConnectOptions options, StatusConfig config, String node, long boot) {
        this.pool = pool(vertx, options, config);
        this.node = node;
        this.boot = boot;
        this.deadline = config.pollDeadline();
        this.connections = List.of(new FeedConnection(vertx, pool), new FeedConnection(vertx, pool));
    }

    /** Connects, and keeps connected until closed. */
    void open() {
        connections.forEach(FeedConnection::keepOpen);
    }

    void close() {
        connections.forEach(FeedConnection::close);
        pool.close();
    }

    @Override
    public Future<FeedPage> poll(FeedMark after) {
        return nextConnection().within(deadline, connection -> poll(connection, after));
    }

    @Override
    public Future<FullStatus> load(FeedMark after) {
        return new FullLoad(pool).read(after);
    }

    /**
     * Two connections for polls and one to load. A hung server keeps its sockets alive, so they are closed when nothing
     * has been heard for several polls.
     */
    private static Pool pool(Vertx vertx, PgConnectOptions options, StatusConfig config) {
        var silence = Math.max(SILENCE_MILLIS_MIN, 5 * config.pollEvery().toMillis());
        return PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(CONNECTIONS)
                        .setMaxWaitQueueSize(CONNECTIONS)
                        .setConnectionTimeout((int) silence)
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .with(new NetClientOptions()
                        .setConnectTimeout((int) silence)
                        .setIdleTimeout((int) silence)
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    private FeedConnection nextConnection() {
        turn = 1 - turn;
        return connections.get(turn).isOpen() ? connections.get(turn) : connections.get(1 - turn);
    }

    private Future<FeedPage> poll(SqlConnection connection, FeedMark after) {
        return connection
                .begin()
                .compose(transaction -> read(connection, after)
                        .compose(
                                page -> transaction.commit().map(page),
                                failure -> transaction.rollback().transform(_ -> Future.failedFuture(failure))));
    }

    private Future<FeedPage> read(SqlConnection connection, FeedMark after) {
        return connection
                .preparedQuery(HEAD)
                .execute(Tuple.of(after.position()))
                .compose(found -> rows(connection, after, found.iterator().next()))
                .compose(page -> connection
                        .preparedQuery(BEAT)
                        .execute(Tuple.of(node, boot, after.position()))
                        .map(page));
    }

    private static Future<FeedPage> rows(SqlConnection connection, FeedMark after, Row head) {
        var position = head.getLong(2);
        if (position <= after.position()) {
            return Future.succeededFuture(page(after, head, List.of()));
        }
        return connection
                .preparedQuery(ROWS)
                .execute(Tuple.of(after.position(), ROWS_MAX))
                .map(found -> page(after, head, rows(found)));
    }

    private static FeedPage page(FeedMark after, Row head, List<FeedRow> rows) {
        return new FeedPage(
                after, head.getInteger(0), head.getBoolean(1), head.getLong(2), hashAt(after, head.getBuffer(4)), rows);
    }

    private static List<FeedRow> rows(RowSet<Row> found) {
        var rows = new ArrayList<FeedRow>(found.size());
        for (var row : found) {
            var age = Duration.of(row.getLong(3), ChronoUnit.MICROS);
            rows.add(new FeedRow(row.getLong(0), row.getString(1), hex(row.getBuffer(2)), age));
        }
        return rows;
    }

    /** The hash at a mark: before the first position there is no row, and the hash is that of the beginning. */
    static Optional<String> hashAt(FeedMark after, @Nullable Buffer found) {
        if (found == null) {
            return after.position() == 0 ? Optional.of(FeedMark.NONE.hash()) : Optional.empty();
        }
        return Optional.of(hex(found));
    }

    static String hex(Buffer hash) {
        return HexFormat.of().formatHex(hash.getBytes());
    }
}
