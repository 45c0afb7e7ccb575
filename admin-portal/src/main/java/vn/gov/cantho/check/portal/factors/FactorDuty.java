package vn.gov.cantho.check.portal.factors;

import java.util.Set;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** What an account has to prove besides its password, by the level of its unit (ASVS 5.0.0, 6.3.3 and its level 3). */
public enum FactorDuty {
    /** City and departments: what cannot be phished. */
    PASSKEY,
    /** Communes and other agencies: a passkey or an authenticator app. */
    ANY,
    /** Establishments: whatever they like, also nothing. */
    NONE;

    /** The duty of an account. */
    public static FactorDuty of(ActingAccount account) {
        return of(account.unitType());
    }

    static FactorDuty of(String unitType) {
        return switch (unitType) {
            case "CITY", "DEPARTMENT" -> PASSKEY;
            case "ESTABLISHMENT" -> NONE;
            default -> ANY;
        };
    }

    /** Whether an account that has registered these has all it needs; a list of recovery codes alone is nothing. */
    public boolean isMetBy(Set<FactorKind> registered) {
        return switch (this) {
            case PASSKEY -> registered.contains(FactorKind.PASSKEY);
            case ANY -> registered.contains(FactorKind.PASSKEY) || registered.contains(FactorKind.TOTP);
            case NONE -> true;
        };
    }

    /** Whether a proof of the kind is enough at the sign-in; a recovery code stands in for the device that was lost. */
    public boolean accepts(FactorKind proven) {
        return this != PASSKEY || proven != FactorKind.TOTP;
    }
}
