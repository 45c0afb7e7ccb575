package vn.gov.cantho.check.portal.security;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counted sign-in attempts as rows. */
@Repository
class SignInFailureRepository {

    // The count starts again after an hour of quiet; the delay doubles with every attempt past the free ones.
    private static final String COUNT = """
            INSERT INTO portal.sign_in_failure AS f (subject, failures, last_at, blocked_until)
            VALUES (:subject, 1, :now, :now)
            ON CONFLICT (subject) DO UPDATE
               SET failures = CASE WHEN f.last_at < :now - interval '1 hour' THEN 1 ELSE f.failures + 1 END,
                   last_at = :now,
                   blocked_until = CASE
                       WHEN f.last_at < :now - interval '1 hour' OR f.failures + 1 < :free THEN :now
                       ELSE :now + least(power(2, least(f.failures + 1 - :free, 20)), :delayMaxSeconds) * interval '1 second' END
             WHERE f.blocked_until <= :now
            """;
    private static final String BLOCKED_UNTIL =
            "SELECT blocked_until FROM portal.sign_in_failure WHERE subject = :subject AND blocked_until > :now";
    private static final String FORGET = "DELETE FROM portal.sign_in_failure WHERE subject = :subject";
    private static final String TAKE_BACK = """
            UPDATE portal.sign_in_failure SET failures = greatest(failures - 1, 0), blocked_until = :now WHERE subject = :subject
            """;
    private static final String SWEEP = "DELETE FROM portal.sign_in_failure WHERE last_at < :before";

    private final JdbcClient database;

    SignInFailureRepository(JdbcClient database) {
        this.database = database;
    }

    /** Counts an attempt before it is looked at; returns false when the subject is blocked. */
    boolean count(byte[] subject, int free, Duration delayMax, Instant now) {
        return database.sql(COUNT)
                        .param("subject", subject)
                        .param("now", at(now))
                        .param("free", free)
                        .param("delayMaxSeconds", delayMax.toSeconds())
                        .update()
                == 1;
    }

    Optional<Instant> blockedUntil(byte[] subject, Instant now) {
        return database.sql(BLOCKED_UNTIL)
                .param("subject", subject)
                .param("now", at(now))
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    void forget(byte[] subject) {
        database.sql(FORGET).param("subject", subject).update();
    }

    /** Takes one counted attempt back: it was a success. */
    void takeBack(byte[] subject, Instant now) {
        database.sql(TAKE_BACK).param("subject", subject).param("now", at(now)).update();
    }

    void sweep(Instant before) {
        database.sql(SWEEP).param("before", at(before)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
