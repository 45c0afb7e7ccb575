package vn.gov.cantho.check.portal.measures;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is done about the account of an establishment (Điều 12.5), from its beginning to its end.
 *
 * @param source the report or the finding that it rests on
 * @param effect what the public pages of the establishment show while it holds; a re-confirmation has none of its own
 * @param confirmBy until when the city has to confirm a lock; afterwards it lapses
 * @param decisionNumber the number of the city's written decision
 * @param decisionReason why the city refused
 * @param endedAt when it ceased to hold, or never came to hold
 * @param version counts the changes; an act names the version it was decided on
 */
public record Measure(
        MeasureId id,
        long establishmentId,
        String establishmentName,
        Kind kind,
        Ground ground,
        String reason,
        Optional<String> source,
        Optional<PageEffect> effect,
        State state,
        long agencyId,
        String agency,
        Step proposed,
        Optional<Instant> confirmBy,
        Optional<String> decisionNumber,
        Optional<String> decisionReason,
        Optional<Step> decided,
        Optional<Instant> endedAt,
        int version) {

    /** What is done. */
    public enum Kind {
        /** For the time being, at once, by an agency; the city confirms it (12.5 b.2). */
        LOCK,
        /** For good, by decision of the city (12.5 b.1). */
        REVOCATION,
        /** The account is opened again after it was looked into (12.5 b.1). */
        RECONFIRMATION;

        /** Why this may be done. */
        public Set<Ground> grounds() {
            return switch (this) {
                case LOCK, REVOCATION ->
                    EnumSet.of(Ground.FALSE_INFORMATION, Ground.FOOD_SAFETY, Ground.OTHER_LAW, Ground.UNFIT_POSTING);
                case RECONFIRMATION -> EnumSet.of(Ground.REMEDIED, Ground.UNFOUNDED);
            };
        }
    }

    /** Why it is done, in the words of 12.5. */
    public enum Ground {
        FALSE_INFORMATION,
        FOOD_SAFETY,
        OTHER_LAW,
        /** On purpose. */
        UNFIT_POSTING,
        REMEDIED,
        UNFOUNDED
    }

    /** What a scan of goods of the establishment shows while the account is not open. */
    public enum PageEffect {
        /** What it showed before. */
        SHOWN,
        /** The page, and that an agency is looking into the matter. */
        NOTED,
        /** Nothing but that the establishment is locked. */
        WITHHELD
    }

    /** How far it has come. */
    public enum State {
        PROPOSED,
        /** In force, while the city has not confirmed it. */
        PROVISIONAL,
        CONFIRMED,
        REFUSED,
        WITHDRAWN,
        /** Not confirmed in time. */
        LAPSED,
        /** Another took its place. */
        ENDED
    }

    /**
     * Who did something, and when.
     *
     * @param name empty where the reader may not see the accounts of that unit
     */
    public record Step(long accountId, Optional<String> name, Instant at) {}

    /** Whether the city has yet to decide. */
    public boolean waits() {
        return state == State.PROPOSED || state == State.PROVISIONAL;
    }

    /** Whether the account is closed by it now. */
    public boolean holds() {
        return state == State.PROVISIONAL || (state == State.CONFIRMED && kind != Kind.RECONFIRMATION);
    }
}
