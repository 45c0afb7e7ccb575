package vn.gov.cantho.check.portal.suspicions;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far what the nodes have brought has been read. By transactions, not by time or by number: a transaction that was slow
 * to commit brings scans with an early time, and a number that was taken early may be seen late.
 */
@Repository
class WatchRepository {

    private static final String LEAD =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('reader of scans for suspicions', 0))";

    private static final String CITY = "SELECT u.id, u.name FROM portal.unit u WHERE u.type = 'CITY'";

    /**
     * Up to where to read now: below the oldest transaction that still runs, and not past the one that fills the stretch.
     * What one transaction brought is read as a whole.
     */
    private static final String STRETCH = """
            WITH reader AS (SELECT r.arrived FROM portal.suspicion_reader r),
                 settled AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS arrived),
                 full_at AS (
                     SELECT s.arrived FROM scan.scan s, reader, settled
                      WHERE s.arrived >= reader.arrived AND s.arrived < settled.arrived
                      ORDER BY s.arrived OFFSET :max LIMIT 1)
            SELECT CASE WHEN full_at.arrived IS NULL THEN settled.arrived
                        WHEN full_at.arrived > reader.arrived THEN full_at.arrived
                        ELSE (full_at.arrived::text::bigint + 1)::text::xid8 END::text AS upto,
                   full_at.arrived IS NOT NULL AS more
              FROM reader CROSS JOIN settled LEFT JOIN full_at ON true
            """;

    private static final String TOUCHED = """
            SELECT s.code_lot_id, s.serial FROM scan.scan s, portal.suspicion_reader r
             WHERE s.arrived >= r.arrived AND s.arrived < CAST(:upto AS text)::xid8
            UNION
            SELECT p.code_lot_id, p.serial FROM scan.pin_check p, portal.suspicion_reader r
             WHERE p.again_arrived >= r.arrived AND p.again_arrived < CAST(:upto AS text)::xid8
             ORDER BY 1, 2
            """;

    private static final String NEWEST = """
            SELECT max(s.at) FROM scan.scan s, portal.suspicion_reader r
             WHERE s.arrived >= r.arrived AND s.arrived < CAST(:upto AS text)::xid8
            """;

    private static final String END = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

    private static final String ADVANCE =
            "UPDATE portal.suspicion_reader SET arrived = CAST(:upto AS text)::xid8, read_at = now()";

    private final JdbcClient database;

    WatchRepository(JdbcClient database) {
        this.database = database;
    }

    /** The unit whose reach is everything. */
    City city() {
        return database.sql(CITY)
                .query((row, _) -> new City(row.getLong("id"), row.getString("name")))
                .single();
    }

    /** Whether this transaction is the one that reads; it stays so to its end. */
    boolean lead() {
        return database.sql(LEAD).query(Boolean.class).single();
    }

    Stretch next(int scansMax) {
        return database.sql(STRETCH)
                .param("max", scansMax)
                .query((row, _) -> new Stretch(row.getString("upto"), row.getBoolean("more")))
                .single();
    }

    /** The stamps that something new was seen of. */
    List<StampKey> touched(Stretch stretch) {
        return database.sql(TOUCHED)
                .param("upto", stretch.upto())
                .query((row, _) -> new StampKey(row.getInt("code_lot_id"), row.getInt("serial")))
                .list();
    }

    /** How long ago the newest scan of a stretch was; empty when it has none. */
    Optional<Duration> age(Stretch stretch, java.time.Instant now) {
        return database.sql(NEWEST)
                .param("upto", stretch.upto())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(newest -> Duration.between(newest.toInstant(), now));
    }

    /** The number of the first transaction that has not ended by now, nor any behind it. */
    long end() {
        return database.sql(END).query(Long.class).single();
    }

    void advance(Stretch stretch) {
        database.sql(ADVANCE).param("upto", stretch.upto()).update();
    }

    /** The city as a unit. */
    record City(long id, String name) {}

    /**
     * What is read at a time.
     *
     * @param upto the number of the first transaction that does not belong to it
     * @param more whether there is more behind it already
     */
    record Stretch(String upto, boolean more) {

        long readTo() {
            return Long.parseLong(upto);
        }
    }
}
