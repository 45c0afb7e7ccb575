package vn.gov.cantho.check.portal.restrictions;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision that takes trust away, from its proposal to its end.
 *
 * @param reason why; of a recall the public reads it
 * @param instruction what to do with the goods; only a recall has one
 * @param agency the unit that proposed it
 * @param confirmed the second person of a recall
 * @param lift what ends it, once somebody proposed to
 * @param version counts the changes; an act names the version it was decided on
 */
public record Restriction(
        RestrictionId id,
        RestrictionSubject subject,
        Kind kind,
        State state,
        String reason,
        Optional<String> instruction,
        Optional<String> decisionNumber,
        String agency,
        Person proposed,
        Instant proposedAt,
        Optional<Person> confirmed,
        Optional<Instant> inForceAt,
        Optional<Lift> lift,
        int version) {

    /** How hard a restriction is. */
    public enum Kind {
        /** Display is paused while an agency looks into a matter. */
        SUSPENSION,
        /** The goods are to come back. */
        RECALL,
        /** An establishment is closed by the administration. */
        LOCK
    }

    /** How far a restriction has come. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        REJECTED,
        LIFT_PROPOSED,
        LIFTED
    }

    /**
     * Who did something.
     *
     * @param name empty where the reader may not see the accounts of that unit
     */
    public record Person(long accountId, Optional<String> name) {}

    /** The end of a restriction, proposed or done. */
    public record Lift(String reason, Optional<Person> proposed, Optional<Person> done, Optional<Instant> at) {}

    /** Whose act waits for a second person: the proposer of the restriction or of its end. */
    public Optional<Person> waitingFor() {
        return switch (state) {
            case PROPOSED -> Optional.of(proposed);
            case LIFT_PROPOSED -> lift.flatMap(Lift::proposed);
            case IN_FORCE, REJECTED, LIFTED -> Optional.empty();
        };
    }
}
