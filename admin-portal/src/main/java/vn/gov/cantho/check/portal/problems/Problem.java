package vn.gov.cantho.check.portal.problems;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody reported, and how far the work on it has come.
 *
 * @param about the code or page that the report was written for; empty when for none
 * @param establishment whom it is about, where that could be found out
 * @param unit the agency that has to work on it
 * @param disclosedAt since when the establishment may read it
 * @param passedOn whether the reader's unit gave it to another agency: it reads on, and does nothing more with it
 * @param version counts the changes; an act names the version it was decided on
 */
public record Problem(
        ProblemId id,
        Kind kind,
        String about,
        String description,
        Optional<String> place,
        Optional<Party> establishment,
        Party unit,
        State state,
        Instant receivedAt,
        Optional<Instant> disclosedAt,
        boolean passedOn,
        int version) {

    /** What is wrong, as whoever reported chose it. */
    public enum Kind {
        SUSPICIOUS,
        EXPIRED,
        DAMAGED,
        ILLNESS,
        WRONG_INFORMATION,
        OTHER
    }

    /** How far the work has come. */
    public enum State {
        RECEIVED,
        IN_PROGRESS,
        ANSWERED,
        CLOSED;

        /** Whether somebody has to do something. */
        public boolean isOpen() {
            return this == RECEIVED || this == IN_PROGRESS;
        }
    }

    /** A unit by its name. */
    public record Party(long id, String name) {}

    /** Whether it may be given to another agency: not once it was answered. */
    public boolean mayBePassedOn() {
        return state.isOpen();
    }

    /** Whether the establishment could be shown it, and was not yet. */
    public boolean mayBeDisclosed() {
        return establishment.isPresent() && disclosedAt.isEmpty();
    }
}
