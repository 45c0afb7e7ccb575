package vn.gov.cantho.check.resolver.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.metric.Stage;
import vn.gov.cantho.check.resolver.scan.PinBook;
import vn.gov.cantho.check.resolver.scan.PinResult;

/** Tries with PINs as rows: PostgreSQL alone knows who was first, whichever node was asked. */
public final class PgPinBook implements PinBook {

    private static final String SETTLE = """
            SELECT s.outcome, s.verified_at, s.tries_left
              FROM scan.settle_pin($1, $2, $3, $4) s
            """;

    private final Pool pool;
    private final Duration deadline;
    private final ResolverMetrics metrics;

    /**
     * Makes a book.
     *
     * @param pool of connections that may write
     * @param deadline after how long without an answer a caller is let go
     */
    public PgPinBook(Pool pool, Duration deadline, ResolverMetrics metrics) {
        this.pool = pool;
        this.deadline = deadline;
        this.metrics = metrics;
    }

    @Override
    public Future<PinResult> settle(StampCode code, boolean correct, byte[] device) {
        var start = System.nanoTime();
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.of(code.codeLot(), code.serial(), correct, Buffer.buffer(device)))
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .map(PgPinBook::result)
                .onComplete(done -> metrics.time(
                        Stage.PIN,
                        done.succeeded() ? Stage.Outcome.DONE : Stage.Outcome.FAILED,
                        System.nanoTime() - start));
    }

    private static PinResult result(RowSet<Row> rows) {
        var row = rows.iterator().next();
        var outcome = row.getString(0);
        return switch (outcome) {
            case "FIRST" -> new PinResult.First(verifiedAt(row));
            case "AGAIN" -> new PinResult.Again(verifiedAt(row));
            case "WRONG" -> new PinResult.Wrong(row.getInteger(2));
            case "EXHAUSTED" -> new PinResult.Exhausted();
            default -> throw new IllegalStateException("settle_pin said " + outcome);
        };
    }

    private static Instant verifiedAt(Row row) {
        return row.getOffsetDateTime(1).toInstant();
    }
}
