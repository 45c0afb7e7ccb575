package vn.gov.cantho.check.portal.door;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.factors.FactorDuty;
import vn.gov.cantho.check.portal.factors.FactorKind;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.DoorRule;
import vn.gov.cantho.check.portal.sessions.ProofKind;

/** Decides who is kept at the door, and what for. */
@Component
class DoorKeeper implements DoorRule {

    private final RegisteredFactors factors;
    private final DoorSettings settings;
    private final TransactionTemplate transaction;

    DoorKeeper(RegisteredFactors factors, DoorSettings settings, PlatformTransactionManager transactions) {
        this.factors = factors;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    @Override
    public boolean keeps(ActingAccount account) {
        return need(account, registered(account), ProofKind.PASSWORD) != DoorNeed.NOTHING;
    }

    /** What the account has besides its password; recovery codes do not count. */
    private Set<FactorKind> registered(ActingAccount account) {
        return Acting.behind(
                account, () -> Objects.requireNonNull(transaction.execute(_ -> factors.of(account.accountId()))));
    }

    /** What whoever stands at the door does next, when this is what they have proven last. */
    DoorNeed need(ActingAccount account, Set<FactorKind> registered, ProofKind proven) {
        if (registered.isEmpty()) {
            return needOfDuty(account, registered);
        }
        return isProvenEnough(account, registered, proven) ? needOfDuty(account, registered) : DoorNeed.PROVE;
    }

    /**
     * Whether this proof counts for what the account has: the password never, and nothing that can be phished once the
     * account has what its duty asks for.
     */
    boolean isProvenEnough(ActingAccount account, Set<FactorKind> registered, ProofKind proven) {
        return factor(proven)
                .filter(kind -> !isDutyMet(account, registered)
                        || !settings.isCompulsory()
                        || FactorDuty.of(account).accepts(kind))
                .isPresent();
    }

    private DoorNeed needOfDuty(ActingAccount account, Set<FactorKind> registered) {
        return settings.isCompulsory() && !isDutyMet(account, registered) ? DoorNeed.SET_UP : DoorNeed.NOTHING;
    }

    private static boolean isDutyMet(ActingAccount account, Set<FactorKind> registered) {
        return FactorDuty.of(account).isMetBy(registered);
    }

    private static Optional<FactorKind> factor(ProofKind proven) {
        return switch (proven) {
            case PASSWORD -> Optional.empty();
            case PASSKEY -> Optional.of(FactorKind.PASSKEY);
            case TOTP -> Optional.of(FactorKind.TOTP);
            case RECOVERY_CODE -> Optional.of(FactorKind.RECOVERY_CODE);
        };
    }
}
