package vn.gov.cantho.check.portal.sessions;

import java.time.Instant;

/**
 * What was proven last in a session.
 *
 * @param startedAt when the session began
 * @param at when it was proven
 * @param atDoor whether its owner stands at the door still
 */
public record SessionProof(Instant startedAt, Instant at, ProofKind kind, boolean atDoor) {

    /** Whether more than the password was proven. */
    public boolean isSecondFactor() {
        return kind != ProofKind.PASSWORD;
    }
}
