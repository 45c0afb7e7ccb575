package vn.gov.cantho.check.portal.factors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an account has.
 *
 * @param totpSince since when it has an authenticator app
 * @param recoveryCodesLeft how many recovery codes nobody has used, 0 to 10
 * @param duty what its unit asks for
 */
public record OwnFactors(List<Passkey> passkeys, Optional<Instant> totpSince, int recoveryCodesLeft, FactorDuty duty) {

    public OwnFactors {
        passkeys = List.copyOf(passkeys);
    }

    /** The kinds that it can prove. */
    public Set<FactorKind> kinds() {
        return FactorKinds.of(!passkeys.isEmpty(), totpSince.isPresent(), recoveryCodesLeft > 0);
    }

    /** Whether that is all it needs. */
    public boolean isEnough() {
        return duty.isMetBy(kinds());
    }
}
