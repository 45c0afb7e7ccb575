package vn.gov.cantho.check.portal.sessions;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.accounts.Account;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.SessionKey;

/**
 * Where people are signed in: their own sessions for everybody, those of an account for who keeps it (Điều 9.2.b.1, Điều
 * 13.1). Ending one takes effect on every portal within two seconds.
 */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
@Transactional(readOnly = true)
public class SessionService {

    /** How many sessions a list shows: those that go on, then the latest that have ended. */
    static final int SHOWN_MAX = 10;

    /** How far back a list goes. */
    private static final Duration SHOWN_SINCE = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final AccountService accounts;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final InstantSource clock;

    SessionService(
            SessionRepository sessions,
            AccountService accounts,
            CurrentAccount current,
            AuditTrail audit,
            InstantSource clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reader's own, and which of them asks. */
    public List<PortalSession> own() {
        return find(current.get().accountId());
    }

    /** Ends one of the reader's own; returns false when it has ended before. */
    @Transactional
    public boolean endOwn(long session) {
        return end(current.get().accountId(), current.get().unitId(), session);
    }

    /** Ends all of the reader's own, the one that asks among them; returns how many. */
    @Transactional
    public int endOwnEverywhere() {
        return endAll(current.get().accountId(), current.get().unitId());
    }

    /** Whether the reader sees and ends the sessions of an account: its unit's administrators do, and the city's. */
    @PreAuthorize(AccountService.MAY_SEE)
    public boolean keeps(long account) {
        return accounts.findKept(account).isPresent();
    }

    /** Those of an account that the reader keeps. */
    @PreAuthorize(AccountService.MAY_SEE)
    public List<PortalSession> ofAccount(long account) {
        return find(kept(account).id());
    }

    /** Ends one of an account that the reader keeps; returns false when it has ended before. */
    @Transactional
    @PreAuthorize(AccountService.MAY_SEE)
    public boolean end(long account, long session) {
        return end(account, kept(account).unitId(), session);
    }

    /** Ends all of an account that the reader keeps; returns how many. */
    @Transactional
    @PreAuthorize(AccountService.MAY_SEE)
    public int endAll(long account) {
        return endAll(account, kept(account).unitId());
    }

    private List<PortalSession> find(long account) {
        return sessions.find(account, SessionKey.current(), clock.instant().minus(SHOWN_SINCE), SHOWN_MAX);
    }

    private Account kept(long account) {
        return accounts.findKept(account).orElseThrow(() -> new AccessDeniedException("the account is kept by others"));
    }

    private boolean end(long account, long unit, long session) {
        var isEnded = sessions.end(account, session, current.get().accountId(), clock.instant());
        if (isEnded) {
            record("SESSION_ENDED", account, unit, 1);
        }
        return isEnded;
    }

    private int endAll(long account, long unit) {
        var ended = sessions.endAll(
                account, Optional.empty(), EndReason.ENDED, current.get().accountId(), clock.instant());
        record("SESSIONS_ENDED", account, unit, ended);
        return ended;
    }

    private void record(String action, long account, long unit, int count) {
        var after = Map.of("sessions", Integer.toString(count));
        audit.record(action, new AuditSubject(AccountService.SUBJECT_KIND, account), unit, Map.of(), after);
    }
}
