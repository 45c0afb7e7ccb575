package vn.gov.cantho.check.portal.sessions;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.accounts.PasswordChanged;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.SessionBook;
import vn.gov.cantho.check.portal.security.SessionKey;

/** Begins and ends sessions as people come and go, and says which of them go on. */
@Component
class SessionLedger implements SessionBook {

    private final SessionRepository sessions;
    private final InstantSource clock;

    SessionLedger(SessionRepository sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Takes a session down that begins, and ends the oldest of too many; returns how many it ended.
     *
     * @param atDoor whether more is to be proven in it first
     */
    @Transactional
    public int begin(ActingAccount account, SessionKey key, Origin origin, boolean atDoor) {
        var now = clock.instant();
        sessions.insert(account, key, origin, atDoor, now);
        return sessions.crowdOut(account.accountId(), SessionLimits.SESSIONS_MAX, atDoor, now);
    }

    @Override
    @Transactional
    public boolean goesOn(ActingAccount account, SessionKey key, Occasion occasion) {
        var now = clock.instant();
        var open = sessions.findOpen(account.accountId(), key);
        if (open.isEmpty()) {
            return false;
        }
        if (isOver(account, open.get(), now)) {
            sessions.end(key, EndReason.EXPIRED, now);
            return false;
        }
        if (occasion == Occasion.USE && !now.isBefore(open.get().lastSeenAt().plus(SessionLimits.SEEN_EVERY))) {
            sessions.seen(key, now);
        }
        return true;
    }

    /** Ends the session of a key if nothing else has; for when the portal forgets it. */
    @Transactional
    public void gone(SessionKey key) {
        sessions.end(key, EndReason.SIGNED_OUT, clock.instant());
    }

    /** Ends the others: whoever knew the old password is out. In the transaction of the change. */
    @EventListener
    public void passwordChanged(PasswordChanged change) {
        var account = change.account().accountId();
        sessions.endAll(account, SessionKey.current(), EndReason.PASSWORD_CHANGED, account, clock.instant());
    }

    private static boolean isOver(ActingAccount account, SessionRepository.Times times, Instant now) {
        return !now.isBefore(times.startedAt().plus(times.atDoor() ? SessionLimits.AT_DOOR : SessionLimits.LONGEST))
                || !now.isBefore(times.lastSeenAt().plus(SessionLimits.idle(account.roles())));
    }

    /** Ends what time has ended and forgets what ended long ago. */
    @Transactional
    public int tend() {
        var now = clock.instant();
        return sessions.tend(now, now.minus(SessionLimits.KEPT));
    }
}
