package vn.gov.cantho.check.portal.sessions;

import java.time.Instant;
import java.util.Optional;

/**
 * Where somebody is or was signed in.
 *
 * @param device browser and system in words; empty when it did not say
 * @param network the address without its last part; empty when it had none
 * @param lastSeenAt at most a minute behind
 * @param ended how it ended; nothing while it goes on
 * @param current whether it is the session that asks
 */
public record PortalSession(
        long id,
        String device,
        String network,
        Instant startedAt,
        Instant lastSeenAt,
        Optional<End> ended,
        boolean current) {

    /** How a session ended. */
    public record End(Instant at, EndReason reason) {}
}
