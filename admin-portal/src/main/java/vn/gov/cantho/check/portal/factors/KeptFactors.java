package vn.gov.cantho.check.portal.factors;

/**
 * What an account has, for who keeps it.
 *
 * @param passkeys how many
 * @param totp whether it has an authenticator app
 * @param recoveryCodesLeft how many recovery codes nobody has used
 */
public record KeptFactors(int passkeys, boolean totp, int recoveryCodesLeft) {

    /** Whether there is anything to take away. */
    public boolean isEmpty() {
        return passkeys == 0 && !totp && recoveryCodesLeft == 0;
    }
}
