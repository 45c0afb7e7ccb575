package vn.gov.cantho.check.portal.queues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A queue in other hands for some time (12.1): a unit below an agency decides in its place, and the agency goes on
 * answering for it.
 *
 * @param subjectKind the kind of requests; empty for every kind
 * @param untilOn the last day, included
 * @param endedAt when it was ended before its time
 * @param version counts the changes; an act names the version it was decided on
 */
public record Delegation(
        DelegationId id,
        String unitName,
        SubUnit subUnit,
        Optional<String> subjectKind,
        LocalDate fromOn,
        LocalDate untilOn,
        String madeBy,
        Instant madeAt,
        Optional<Instant> endedAt,
        int version) {

    /** Where a delegation stands on a day. */
    public enum State {
        TO_COME,
        IN_FORCE,
        OVER,
        ENDED
    }

    /** Where it stands on the given day of Cần Thơ. */
    public State on(LocalDate today) {
        if (endedAt.isPresent()) {
            return State.ENDED;
        }
        if (today.isBefore(fromOn)) {
            return State.TO_COME;
        }
        return today.isAfter(untilOn) ? State.OVER : State.IN_FORCE;
    }
}
