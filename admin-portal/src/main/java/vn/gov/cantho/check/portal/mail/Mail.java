package vn.gov.cantho.check.portal.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail that was written and has yet to arrive at the server of mail, as the city sees it.
 *
 * @param account whom it is for; of what was filed without an account its number
 * @param unit of that account, or whom it comes from
 * @param attempts how often it was tried since it began to wait
 * @param error the answer of the server, or a word of ours in capitals
 * @param nextAt when it is tried again, as long as it waits
 */
public record Mail(
        MailId id,
        String account,
        String unit,
        Kind kind,
        String address,
        State state,
        int attempts,
        Optional<String> error,
        Instant createdAt,
        Instant nextAt,
        int version) {

    /** What it tells. */
    public enum Kind {
        /** One notification. */
        NOTICE,
        /** Those of a day. */
        DIGEST,
        /** The question whether an address wants mail. */
        CONFIRMATION,
        /** What became of something that was filed, to whoever filed it without an account. */
        FILED
    }

    /** How far it has come. */
    public enum State {
        WAITING,
        /** The last attempt failed; it is tried again. */
        FAILED,
        /** Given up; somebody may have it sent again. */
        UNDELIVERABLE,
        SENT
    }
}
