package vn.gov.cantho.check.contract.status;

import java.time.Instant;
import java.util.Optional;

/**
 * One decision that every node must hear of.
 *
 * @param revision the least identity revision of the subject that may be served from now on; 0 for none
 * @param notice what the public is told, where it is told anything
 * @param decidedAt when it was decided
 */
public record StatusEvent(Subject subject, Change change, long revision, Optional<Notice> notice, Instant decidedAt) {

    public StatusEvent {
        if (revision < 0) {
            throw new IllegalArgumentException("revision must not be negative: " + revision);
        }
    }
}
