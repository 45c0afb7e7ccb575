package vn.gov.cantho.check.resolver.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.StampCounts;

/** The counts of stamps as rows. */
public final class PgStampCounts implements StampCounts {

    private static final String FIND = """
            SELECT s.count, s.first_at, s.first_place
              FROM scan.stamp_count s
             WHERE s.code_lot_id = $1 AND s.serial = $2
            """;

    private final Pool pool;
    private final Duration deadline;

    public PgStampCounts(Pool pool, Duration deadline) {
        this.pool = pool;
        this.deadline = deadline;
    }

    @Override
    public Future<Optional<ScanHistory>> find(StampCode code) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(code.codeLot(), code.serial()))
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .map(PgStampCounts::history);
    }

    private static Optional<ScanHistory> history(RowSet<Row> rows) {
        var iterator = rows.iterator();
        if (!iterator.hasNext()) {
            return Optional.empty();
        }
        var row = iterator.next();
        return Optional.of(new ScanHistory(
                row.getLong(0), row.getOffsetDateTime(1).toInstant(), Optional.ofNullable(row.getString(2))));
    }
}
