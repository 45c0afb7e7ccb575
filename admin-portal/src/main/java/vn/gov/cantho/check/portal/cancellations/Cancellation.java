package vn.gov.cantho.check.portal.cancellations;

import java.time.Instant;
import java.util.Optional;

/**
 * Published content that has to go (9.1, 11.4), from the proposal to its end.
 *
 * @param evidence a file among those of the establishment, 64 hexadecimal digits
 * @param proposed who proposed it, for which agency
 * @param decided the second person of the agency
 * @param restored the person who let the content be seen again
 * @param version counts the changes; an act names the version it was decided on
 */
public record Cancellation(
        CancellationId id,
        PublishedContent content,
        CancellationGround ground,
        String reason,
        Optional<String> evidence,
        State state,
        long agencyId,
        String agency,
        Step proposed,
        Optional<Step> decided,
        Optional<Step> restored,
        Optional<String> restoreReason,
        int version) {

    /** How far a cancellation has come. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        REJECTED,
        WITHDRAWN,
        RESTORED
    }

    /**
     * Who did something, and when.
     *
     * @param name empty where the reader may not see the accounts of that unit
     */
    public record Step(long accountId, Optional<String> name, Instant at) {}
}
