package vn.gov.cantho.check.portal.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one transaction at a time publish for an establishment. Without it two of them, each blind to what the other
 * has not committed, could leave the older text under the newer revision, or lift what the other just imposed.
 */
@Repository
class PublicationLock {

    private static final String ACQUIRE = """
            SELECT clock_timestamp() AS now
              FROM pg_advisory_xact_lock(hashtextextended('publication of establishment ' || :establishment, 0))
            """;

    private final JdbcClient database;

    PublicationLock(JdbcClient database) {
        this.database = database;
    }

    /** Waits for the lock, at most as long as the role waits for any; it is held to the end of the transaction. */
    Instant acquire(long establishment) {
        return database.sql(ACQUIRE)
                .param("establishment", Long.toString(establishment))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
