package vn.gov.cantho.check.portal.door;

import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.gov.cantho.check.portal.factors.FactorKind;
import vn.gov.cantho.check.portal.factors.FactorProofService;
import vn.gov.cantho.check.portal.factors.FactorService;
import vn.gov.cantho.check.portal.factors.PasskeyQuestion;
import vn.gov.cantho.check.portal.factors.ProofOutcome;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.DoorAccount;
import vn.gov.cantho.check.portal.security.GuessThrottle;
import vn.gov.cantho.check.portal.security.OpenAtTheDoor;
import vn.gov.cantho.check.portal.security.PasswordChecks;
import vn.gov.cantho.check.portal.security.SessionKey;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.security.SignInRecord;
import vn.gov.cantho.check.portal.sessions.ProofKind;
import vn.gov.cantho.check.portal.sessions.SessionProofs;

/**
 * Takes proofs of who somebody is and notes them in the session of the request: at the door, and anew before acts of weight
 * (decision 0033). Whoever has a factor proves that; the password is enough for who has none.
 */
@Service
@OpenAtTheDoor
@PreAuthorize(Authorities.SIGNED_IN_OR_AT_THE_DOOR)
public class ProofService {

    private static final String THROTTLE = "proof";
    private static final int PASSWORD_LENGTH_MAX = 200;

    private final FactorProofService factors;
    private final FactorService own;
    private final SessionProofs proofs;
    private final CurrentAccount current;
    private final SignInDirectory directory;
    private final PasswordChecks passwords;
    private final GuessThrottle throttle;

    ProofService(
            FactorProofService factors,
            FactorService own,
            SessionProofs proofs,
            CurrentAccount current,
            SignInDirectory directory,
            PasswordChecks passwords,
            GuessThrottle throttle) {
        this.factors = factors;
        this.own = own;
        this.proofs = proofs;
        this.current = current;
        this.directory = directory;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /** What the acting account can prove besides its password; empty where it proves by that. */
    public Set<FactorKind> ways() {
        var registered = factors.registered();
        // A list of codes for the loss of something that is not there any more is none.
        return registered.equals(Set.of(FactorKind.RECOVERY_CODE)) ? Set.of() : registered;
    }

    /** Whether passkeys are good at the address of this portal. */
    public boolean offersPasskeys() {
        return own.offersPasskeys();
    }

    /** Asks a device for one of the account's passkeys. */
    public PasskeyQuestion askForPasskey() {
        return factors.askForPasskey();
    }

    /** Proves by what the device answered, in the JSON of the browser. */
    public ProofResult byPasskey(String responseJson) {
        return result(factors.proveByPasskey(responseJson));
    }

    /** Proves by figures of the authenticator app or by a recovery code. */
    public ProofResult byCode(String code) {
        return result(factors.proveByCode(code));
    }

    /** Proves by the password once more: for accounts that have nothing else, and not at the door, where it was given. */
    public ProofResult byPassword(String typed) {
        if (DoorAccount.current().isPresent() || !ways().isEmpty()) {
            return new ProofResult.Refused("door.proof.notByPassword");
        }
        var account = current.get();
        var wait = throttle.attempt(THROTTLE, account.username(), address());
        if (wait.isPresent()) {
            return new ProofResult.Delayed(wait.get());
        }
        if (!isPassword(account.username(), typed)) {
            return new ProofResult.Refused("door.proof.wrongPassword");
        }
        throttle.succeeded(THROTTLE, account.username(), address());
        return noted(ProofKind.PASSWORD);
    }

    private boolean isPassword(String username, String typed) {
        return typed.length() <= PASSWORD_LENGTH_MAX
                && directory
                        .findForSignIn(username)
                        .flatMap(SignInRecord::passwordHash)
                        .flatMap(hash -> passwords.inTurn(hashes -> hashes.matches(typed, hash)))
                        .orElse(false);
    }

    private ProofResult result(ProofOutcome outcome) {
        return switch (outcome) {
            case ProofOutcome.Proven(var kind) -> noted(ProofKind.valueOf(kind.name()));
            case ProofOutcome.Refused(var flaw) -> new ProofResult.Refused("door.proof.flaw." + flaw.name());
            case ProofOutcome.Delayed(var wait) -> new ProofResult.Delayed(wait);
        };
    }

    private ProofResult noted(ProofKind kind) {
        var account = current.get();
        return SessionKey.current()
                        .filter(key -> proofs.proven(account, key, kind))
                        .isPresent()
                ? new ProofResult.Proven()
                : new ProofResult.Over();
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "local";
    }
}
