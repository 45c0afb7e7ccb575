package vn.gov.cantho.check.resolver.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.resolver.scan.CountSnapshot;
import vn.gov.cantho.check.resolver.scan.CountedStamps;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.ScanNews;
import vn.gov.cantho.check.resolver.scan.StampCounts;

/** The counts of stamps as rows. */
public final class PgStampCounts implements StampCounts {

    /** How long a range or news may take; nobody waits for either longer than for a single stamp. */
    private static final Duration IN_THE_BACKGROUND = Duration.ofSeconds(1);

    /** More than a busy city brings between two readings; beyond this it is cheaper to read the counts anew. */
    private static final int NEWS_MAX = 20_000;

    private static final String FIND = """
            SELECT s.count, s.first_at, s.first_place
              FROM scan.stamp_count s
             WHERE s.code_lot_id = $1 AND s.serial = $2
            """;

    // One statement has one snapshot, which therefore is the one that the counts were read in.
    private static final String RANGE = """
            SELECT pg_current_snapshot()::text, s.serial, s.count, s.first_at, s.first_place
              FROM (VALUES (true)) AS always
              LEFT JOIN scan.stamp_count s ON s.code_lot_id = $1 AND s.serial >= $2 AND s.serial < $3
            """;

    // Only transactions below which none is running any more: none can come later that was passed over.
    private static final String NEWS = """
            SELECT settled.upto::text::bigint, s.arrived::text::bigint, s.code_lot_id, s.serial, s.count, s.first_at,
                   s.first_place
              FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS upto) AS settled
              LEFT JOIN LATERAL (
                   SELECT n.arrived, n.code_lot_id, n.serial, count(*) AS count, min(n.at) AS first_at,
                          (array_agg(n.place ORDER BY n.at))[1] AS first_place
                     FROM scan.scan n
                    WHERE n.arrived >= $1::text::xid8 AND n.arrived < settled.upto AND n.node <> $2
                    GROUP BY n.arrived, n.code_lot_id, n.serial
                    LIMIT $3) AS s ON true
            """;

    private static final String SETTLED = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private final Pool pool;
    private final Duration deadline;
    private final String node;

    /**
     * Reads counts.
     *
     * @param node the name of this node, whose scans are no news to it
     */
    public PgStampCounts(Pool pool, Duration deadline, String node) {
        this.pool = pool;
        this.deadline = deadline;
        this.node = node;
    }

    @Override
    public Future<Optional<ScanHistory>> find(StampCode code) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(code.codeLot(), code.serial()))
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .map(PgStampCounts::first);
    }

    @Override
    public Future<CountedStamps> findRange(int codeLot, int from, int to) {
        return pool.preparedQuery(RANGE)
                .execute(Tuple.of(codeLot, from, to))
                .timeout(IN_THE_BACKGROUND.toMillis(), TimeUnit.MILLISECONDS)
                .map(PgStampCounts::range);
    }

    @Override
    public Future<ScanNews> newsSince(long transaction) {
        var asked = transaction == 0
                ? pool.preparedQuery(SETTLED)
                        .execute()
                        .map(rows -> new ScanNews(rows.iterator().next().getLong(0), List.of(), true))
                : pool.preparedQuery(NEWS)
                        .execute(Tuple.of(Long.toString(transaction), node, NEWS_MAX + 1))
                        .map(PgStampCounts::news);
        return asked.timeout(IN_THE_BACKGROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Optional<ScanHistory> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(history(iterator.next(), 0)) : Optional.empty();
    }

    private static CountedStamps range(RowSet<Row> rows) {
        var stamps = new ArrayList<CountedStamps.Counted>(rows.size());
        var snapshot = "";
        for (var row : rows) {
            snapshot = row.getString(0);
            if (row.getInteger(1) != null) {
                stamps.add(new CountedStamps.Counted(row.getInteger(1), history(row, 2)));
            }
        }
        return new CountedStamps(CountSnapshot.parse(snapshot), stamps);
    }

    private static ScanNews news(RowSet<Row> rows) {
        var items = new ArrayList<ScanNews.Item>(rows.size());
        var upTo = 0L;
        for (var row : rows) {
            upTo = row.getLong(0);
            if (row.getLong(1) != null) {
                var code = new StampCode(row.getInteger(2), row.getInteger(3));
                items.add(new ScanNews.Item(row.getLong(1), code, history(row, 4)));
            }
        }
        return items.size() > NEWS_MAX ? new ScanNews(upTo, List.of(), false) : new ScanNews(upTo, items, true);
    }

    private static ScanHistory history(Row row, int from) {
        return new ScanHistory(
                row.getLong(from),
                row.getOffsetDateTime(from + 1).toInstant(),
                Optional.ofNullable(row.getString(from + 2)));
    }
}
