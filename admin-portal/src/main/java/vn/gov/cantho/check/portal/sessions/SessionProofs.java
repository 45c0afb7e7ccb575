package vn.gov.cantho.check.portal.sessions;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.SessionKey;

/** Notes in the acting account's session what its owner has proven. */
@Component
public class SessionProofs {

    /** How long somebody may stand at the door before they begin anew. */
    public static final Duration AT_THE_DOOR = SessionLimits.AT_DOOR;

    private final SessionRepository sessions;
    private final InstantSource clock;

    SessionProofs(SessionRepository sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What was proven last in the session of the key; nothing where it has ended or is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<SessionProof> find(ActingAccount account, SessionKey key) {
        return sessions.findProof(account.accountId(), key);
    }

    /** Notes a proof of this moment; returns false when the session has ended. */
    @Transactional
    public boolean proven(ActingAccount account, SessionKey key, ProofKind kind) {
        return sessions.proven(account.accountId(), key, kind, clock.instant());
    }

    /**
     * Lets the session past the door, after a proof of more than the password, and ends the oldest of too many.
     *
     * @return how many sessions it ended; nothing when it does not stand at the door, or has proven no more than the password
     */
    @Transactional
    public Optional<Integer> passDoor(ActingAccount account, SessionKey key) {
        var now = clock.instant();
        return sessions.passDoor(account.accountId(), key, now)
                ? Optional.of(sessions.crowdOut(account.accountId(), SessionLimits.SESSIONS_MAX, false, now))
                : Optional.empty();
    }
}
