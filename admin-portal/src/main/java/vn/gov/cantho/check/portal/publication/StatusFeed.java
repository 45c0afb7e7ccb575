package vn.gov.cantho.check.portal.publication;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.contract.status.StatusEvent;

/** The writing end of the status feed. */
@Repository
class StatusFeed {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient database;

    StatusFeed(JdbcClient database) {
        this.database = database;
    }

    /**
     * Appends events in order. From here to the commit nobody else can decide anything, so nothing may follow.
     *
     * @throws CannotAcquireLockException when another transaction holds the head of the feed for longer than 500 ms
     */
    void emit(List<StatusEvent> events) {
        try {
            database.sql("SELECT publication.emit(CAST(:events AS jsonb))")
                    .param("events", DocumentJson.write(events))
                    .query(Long.class)
                    .single();
        } catch (UncategorizedSQLException failure) {
            throw isLockNotAvailable(failure)
                    ? new CannotAcquireLockException("The head of the status feed is held by another", failure)
                    : failure;
        }
    }

    private static boolean isLockNotAvailable(UncategorizedSQLException failure) {
        return Optional.ofNullable(failure.getSQLException())
                .map(SQLException::getSQLState)
                .filter(LOCK_NOT_AVAILABLE::equals)
                .isPresent();
    }
}
