package vn.gov.cantho.check.portal.factors;

import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Proves what the acting account has besides its password. It may be asked by an account that is still at the door, with no
 * authority at all; it knows nothing of sessions, so that whoever asks notes the proof where it counts.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class FactorProofService {

    FactorProofService() {}

    /** What the acting account could prove; recovery codes only while one is left. */
    public Set<FactorKind> registered() {
        return Set.of();
    }

    /**
     * Proves by six figures of the authenticator app, or by a recovery code.
     *
     * @param code as it was typed; spaces and hyphens do not matter, nor does case
     */
    public ProofOutcome proveByCode(String code) {
        return new ProofOutcome.Refused(ProofFlaw.NOT_REGISTERED);
    }

    /** Asks a device to prove that it has one of the account's passkeys; the question is good once, for five minutes. */
    public PasskeyQuestion askForPasskey() {
        return new PasskeyQuestion("{}");
    }

    /**
     * Proves by a device's answer.
     *
     * @param responseJson the answer of {@code navigator.credentials.get}, as its {@code toJSON} writes it
     */
    public ProofOutcome proveByPasskey(String responseJson) {
        return new ProofOutcome.Refused(ProofFlaw.NOT_REGISTERED);
    }
}
