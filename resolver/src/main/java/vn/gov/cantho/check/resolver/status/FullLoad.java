package vn.gov.cantho.check.resolver.status;

import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Reads the whole status in one read-only transaction that sees one moment, in pieces. */
final class FullLoad {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int PIECE = 2_000;

    /** How far back events are read for the revisions they name: longer than the shared cache keeps a value. */
    private static final int REVISED_MAX = 100_000;

    private static final String ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
    private static final String HEAD = """
            SELECT publication.timeline(), pg_is_in_recovery(), h.position, h.hash,
                   (SELECT e.hash FROM publication.status_event e WHERE e.position = $1),
                   (SELECT min(e.position) FROM publication.status_event e)
              FROM publication.feed_head h""";
    private static final String STANDINGS = "SELECT position, body FROM publication.status";
    private static final String REVISED = """
            SELECT position, body FROM publication.status_event
             WHERE position > $1 AND at > clock_timestamp() - INTERVAL '1 hour' AND body NOT LIKE '% rev=0 %'""";

    private final Pool pool;

    FullLoad(Pool pool) {
        this.pool = pool;
    }

    Future<FullStatus> read(FeedMark after) {
        return pool.withTransaction(connection -> read(connection, after))
                .map(Objects::requireNonNull)
                .timeout(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Future<FullStatus> read(SqlConnection connection, FeedMark after) {
        return connection
                .query(ONE_MOMENT)
                .execute()
                .compose(_ -> connection.preparedQuery(HEAD).execute(Tuple.of(after.position())))
                .map(found -> found.iterator().next())
                .compose(head -> lines(connection, STANDINGS, Tuple.tuple())
                        .compose(standings -> revised(connection, head.getLong(2))
                                .map(revised -> status(after, head, standings, revised))));
    }

    private static Future<List<FullStatus.Line>> revised(SqlConnection connection, long head) {
        return lines(connection, REVISED, Tuple.of(head - REVISED_MAX));
    }

    private static FullStatus status(
            FeedMark after, Row head, List<FullStatus.Line> standings, List<FullStatus.Line> revised) {
        var oldest = head.getLong(5) == null ? OptionalLong.empty() : OptionalLong.of(head.getLong(5));
        return new FullStatus(
                head.getBoolean(1),
                new FeedMark(head.getInteger(0), head.getLong(2), PgFeed.hex(head.getBuffer(3))),
                PgFeed.hashAt(after, head.getBuffer(4)),
                oldest,
                standings,
                revised);
    }

    private static Future<List<FullStatus.Line>> lines(SqlConnection connection, String sql, Tuple values) {
        return connection.prepare(sql).compose(statement -> {
            var lines = new ArrayList<FullStatus.Line>();
            return readOn(statement.cursor(values), lines)
                    .compose(_ -> statement.close())
                    .map(_ -> lines);
        });
    }

    private static Future<Void> readOn(Cursor cursor, List<FullStatus.Line> lines) {
        return cursor.read(PIECE).compose(piece -> {
            for (var row : piece) {
                lines.add(new FullStatus.Line(row.getLong(0), row.getString(1)));
            }
            return cursor.hasMore() ? readOn(cursor, lines) : cursor.close();
        });
    }
}
