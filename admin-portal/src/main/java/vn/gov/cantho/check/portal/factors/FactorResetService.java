package vn.gov.cantho.check.portal.factors;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.accounts.Account;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.AccountState;
import vn.gov.cantho.check.portal.accounts.LinkMaking;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.sessions.SessionService;

/**
 * Helps whoever has lost all their devices: who keeps the account takes its factors away, after having seen the person as
 * for a new account (ASVS 5.0.0, 6.4.4), and hands over a link. Sessions of the account end, so that whoever found the
 * devices is out as well.
 */
@Service
@PreAuthorize(AccountService.MAY_SEE)
@Transactional
public class FactorResetService {

    /** The shortest reason, in characters. */
    static final int REASON_LENGTH_MIN = 10;

    /** The longest reason, in characters. */
    public static final int REASON_LENGTH_MAX = 500;

    private final PasskeyRepository passkeys;
    private final TotpRepository apps;
    private final RecoveryCodeRepository codes;
    private final AccountService accounts;
    private final SessionService sessions;
    private final FreshProofs proofs;
    private final FactorTrail trail;
    private final CurrentAccount current;

    FactorResetService(
            PasskeyRepository passkeys,
            TotpRepository apps,
            RecoveryCodeRepository codes,
            AccountService accounts,
            SessionService sessions,
            FreshProofs proofs,
            FactorTrail trail,
            CurrentAccount current) {
        this.passkeys = passkeys;
        this.apps = apps;
        this.codes = codes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.proofs = proofs;
        this.trail = trail;
        this.current = current;
    }

    /** Whether the reader keeps the account and may reset it: never their own. */
    @Transactional(readOnly = true)
    public boolean mayReset(long account) {
        return account != current.get().accountId()
                && accounts.findKept(account).isPresent();
    }

    /** What an account has that the reader keeps; of its passkeys their number alone. */
    @Transactional(readOnly = true)
    public KeptFactors ofAccount(long account) {
        var kept = kept(account);
        return new KeptFactors(
                passkeys.credentialIds(kept.id()).size(), apps.since(kept.id()).isPresent(), codes.left(kept.id()));
    }

    /**
     * Takes all factors of an account away, ends its sessions and makes a link for its owner.
     *
     * @param reason how the person was known and what was lost, 10 to 500 characters
     */
    public FactorReset reset(long account, String reason) {
        var kept = kept(account);
        if (account == current.get().accountId()) {
            return new FactorReset.Refused(FactorFlaw.OWN);
        }
        if (kept.state() == AccountState.LOCKED) {
            return new FactorReset.Refused(FactorFlaw.LOCKED);
        }
        var given = reason.strip();
        var length = given.codePointCount(0, given.length());
        if (length < REASON_LENGTH_MIN || length > REASON_LENGTH_MAX) {
            return new FactorReset.Refused(FactorFlaw.REASON_LENGTH);
        }
        proofs.require();
        passkeys.removeAll(account);
        apps.remove(account);
        codes.removeAll(account);
        trail.kept("FACTORS_RESET", account, kept.unitId(), given);
        sessions.endAll(account);
        return switch (accounts.activationLink(account)) {
            case LinkMaking.Made made -> new FactorReset.Done(made.link());
            case LinkMaking.Refused refused ->
                throw new IllegalStateException("an open account of another gets a link: " + refused.problem());
        };
    }

    private Account kept(long account) {
        return accounts.findKept(account).orElseThrow(() -> new AccessDeniedException("the account is kept by others"));
    }
}
