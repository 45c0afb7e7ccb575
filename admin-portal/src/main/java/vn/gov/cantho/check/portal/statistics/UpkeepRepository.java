package vn.gov.cantho.check.portal.statistics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Functions of the database that look after scans, each of them one small step; the portal may do nothing else to scans. */
@Repository
class UpkeepRepository {

    private static final String TAKE_TURN = "SELECT pg_try_advisory_xact_lock(hashtextextended('upkeep of scans', 0))";

    private final JdbcClient database;

    UpkeepRepository(JdbcClient database) {
        this.database = database;
    }

    /** Whether this transaction is the only one that may look after scans; the next may when it has ended. */
    boolean takeTurn() {
        return database.sql(TAKE_TURN).query(Boolean.class).single();
    }

    /** When the scans were last looked after, by whichever portal. */
    Instant done() {
        return database.sql("SELECT u.done_at FROM scan.upkeep u")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void noteDone(Instant now) {
        database.sql("UPDATE scan.upkeep SET done_at = :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes one partition that is missing; empty when none is. */
    Optional<String> addPartition(int keptMonths) {
        return partition("SELECT scan.add_partition(:months)", keptMonths);
    }

    /** Drops the oldest partition that is older than what is kept; empty when there is none. */
    Optional<String> dropPartition(int keptMonths) {
        return partition("SELECT scan.drop_partition(:months)", keptMonths);
    }

    private Optional<String> partition(String sql, int keptMonths) {
        return database.sql(sql)
                .param("months", keptMonths)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** Adds to the sums of days that are not folded what they lack; returns how many lacked something. */
    long settleCounts() {
        return database.sql("SELECT scan.settle_counts()").query(Long.class).single();
    }

    /** Folds some sums of days that are over; returns how many. */
    int foldCounts() {
        return database.sql("SELECT scan.fold_counts()").query(Integer.class).single();
    }

    /** Forgets some rows that are of no use any more; returns how many. */
    int forgetOld(int keptMonths) {
        return database.sql("SELECT scan.forget_old(:months)")
                .param("months", keptMonths)
                .query(Integer.class)
                .single();
    }
}
