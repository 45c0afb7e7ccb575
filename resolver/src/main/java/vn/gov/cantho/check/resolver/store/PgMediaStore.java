package vn.gov.cantho.check.resolver.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.Media;
import vn.gov.cantho.check.resolver.scan.MediaId;
import vn.gov.cantho.check.resolver.scan.MediaLookup;

/** Pictures and documents as rows. */
public final class PgMediaStore implements MediaLookup {

    private static final String FIND = """
            SELECT m.content
              FROM publication.media m
             WHERE m.sha256 = $1 AND m.kind = $2
            """;

    private final Pool pool;
    private final Duration deadline;
    private final ResolverMetrics metrics;

    public PgMediaStore(Pool pool, Duration deadline, ResolverMetrics metrics) {
        this.pool = pool;
        this.deadline = deadline;
        this.metrics = metrics;
    }

    @Override
    public Future<Optional<Media>> find(MediaId id) {
        var start = System.nanoTime();
        var kind = id.kind().name().toLowerCase(Locale.ROOT);
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(Buffer.buffer(id.bytes()), kind))
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .map(rows -> media(rows, id))
                .onComplete(done -> metrics.time(
                        Stage.MEDIA,
                        done.succeeded() ? outcome(done.result()) : Stage.Outcome.FAILED,
                        System.nanoTime() - start));
    }

    private static Optional<Media> media(RowSet<Row> rows, MediaId id) {
        var iterator = rows.iterator();
        return iterator.hasNext()
                ? Optional.of(new Media(id.kind(), iterator.next().getBuffer(0)))
                : Optional.empty();
    }

    private static Stage.Outcome outcome(Optional<Media> media) {
        return media.isPresent() ? Stage.Outcome.FOUND : Stage.Outcome.ABSENT;
    }
}
