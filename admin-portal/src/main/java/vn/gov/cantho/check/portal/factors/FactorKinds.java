package vn.gov.cantho.check.portal.factors;

import java.util.EnumSet;
import java.util.Set;

/** Makes sets of kinds of what there is. */
final class FactorKinds {

    private FactorKinds() {}

    static Set<FactorKind> of(boolean passkey, boolean totp, boolean recoveryCode) {
        var kinds = EnumSet.noneOf(FactorKind.class);
        if (passkey) {
            kinds.add(FactorKind.PASSKEY);
        }
        if (totp) {
            kinds.add(FactorKind.TOTP);
        }
        if (recoveryCode) {
            kinds.add(FactorKind.RECOVERY_CODE);
        }
        return kinds;
    }
}
