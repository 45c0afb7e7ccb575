package vn.gov.cantho.check.portal.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A password that the portal made for an account, until its owner chooses another. */
public record OneTimePassword(String text, String hash, Instant givenAt) {

    /** Unused for longer than this, it is no longer taken: what was handed over on paper is not a key for ever. */
    public static final Duration VALID = Duration.ofDays(7);

    /** Leaves the password out, wherever the record is written to. */
    @Override
    public String toString() {
        return "OneTimePassword[***]";
    }

    static Instant expiry(Instant givenAt) {
        return givenAt.plus(VALID);
    }

    /** When the one-time password of a row was given; nothing when its owner chose one since. */
    static Optional<Instant> givenAt(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("one_time_given_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
