package vn.gov.cantho.check.portal.suspicions;

import java.time.Instant;
import java.util.Optional;

/**
 * A stamp under one sign, from what was seen to what was decided.
 *
 * @param subject what the stamp is on, as people know it: product and number of the lot
 * @param threshold how often the sign had to be seen, within how many hours, when the suspicion was opened
 * @param found the most that was seen so far
 * @param decision what an officer decided, once one did
 * @param lift what took a confirmation back
 * @param version counts the acts of officers; an act names the version it was decided on
 */
public record Suspicion(
        SuspicionId id,
        Stamp stamp,
        String subject,
        long establishmentId,
        String establishment,
        Sign sign,
        State state,
        Threshold threshold,
        Found found,
        Instant openedAt,
        Optional<Decision> decision,
        Optional<Decision> lift,
        int version) {

    /** How far a suspicion has come. */
    public enum State {
        OPEN,
        /** The stamp is told to be suspect, on every node. */
        CONFIRMED,
        /** A false alarm. */
        DISMISSED,
        /** Confirmed, and taken back by another person. */
        LIFTED
    }

    /**
     * A stamp.
     *
     * @param keyId the key its code is written with
     */
    public record Stamp(int codeLot, int serial, int keyId) {}

    /** What had to be seen. */
    public record Threshold(int least, int windowHours) {}

    /**
     * What was seen.
     *
     * @param distanceKm 0 where none matters
     * @param speedKmh 0 where none matters
     */
    public record Found(int measure, int distanceKm, int speedKmh, Instant firstAt, Instant lastAt) {}

    /**
     * What somebody decided.
     *
     * @param name of who did; empty where the reader may not see the accounts of that unit
     */
    public record Decision(long accountId, Optional<String> name, Instant at, String reason) {}
}
