package vn.gov.cantho.check.portal.door;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.FreshProof;
import vn.gov.cantho.check.portal.security.FreshProofMissing;
import vn.gov.cantho.check.portal.security.SessionKey;
import vn.gov.cantho.check.portal.security.Unattended;
import vn.gov.cantho.check.portal.sessions.SessionProof;
import vn.gov.cantho.check.portal.sessions.SessionProofs;

/**
 * Finds the proof in the session of the request. Programs act without a request and are nobody who could prove anything:
 * theirs is fresh, see {@link Unattended}. Whoever stands at the door and has a factor already must have proven it, or a
 * stolen password would be enough to set up another.
 */
@Component
class SessionFreshProof implements FreshProof {

    /** How old a proof may be. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final CurrentAccount current;
    private final SessionProofs proofs;
    private final RegisteredFactors factors;
    private final DoorKeeper keeper;
    private final InstantSource clock;

    SessionFreshProof(
            CurrentAccount current,
            SessionProofs proofs,
            RegisteredFactors factors,
            DoorKeeper keeper,
            InstantSource clock) {
        this.current = current;
        this.proofs = proofs;
        this.factors = factors;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public void require() {
        var account = current.get();
        if (!account.isProgram()
                && !SessionKey.current()
                        .map(key -> proofs.find(account, key)
                                .filter(proof -> isFresh(account, proof))
                                .isPresent())
                        .orElseGet(SessionFreshProof::isUnattended)) {
            throw new FreshProofMissing();
        }
    }

    private boolean isFresh(ActingAccount account, SessionProof proof) {
        return !clock.instant().isAfter(proof.at().plus(FRESH)) && (!proof.atDoor() || maySetUp(account, proof));
    }

    private boolean maySetUp(ActingAccount account, SessionProof proof) {
        return keeper.need(account, factors.of(account.accountId()), proof.kind()) != DoorNeed.PROVE;
    }

    private static boolean isUnattended() {
        var signIn = SecurityContextHolder.getContext().getAuthentication();
        return signIn != null && signIn.getDetails() instanceof Unattended;
    }
}
