package vn.gov.cantho.check.portal.door;

import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.factors.FactorKind;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.DoorRule;

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
        return need(account, registered(account)) != DoorNeed.NOTHING;
    }

    /** What the account has besides its password; recovery codes do not count. */
    Set<FactorKind> registered(ActingAccount account) {
        return Acting.behind(account, () -> Objects.requireNonNull(
                transaction.execute(_ -> factors.of(account.accountId()))));
    }

    /** What somebody who has proven no more than the password does next. */
    DoorNeed need(ActingAccount account, Set<FactorKind> registered) {
        return registered.isEmpty() ? needOfDuty(account, registered) : DoorNeed.PROVE;
    }

    /** What the duty asks for beyond what the account has: to set something up, or nothing. */
    DoorNeed needOfDuty(ActingAccount account, Set<FactorKind> registered) {
        return settings.isCompulsory() && !isMet(account, registered)
                ? DoorNeed.SET_UP
                : DoorNeed.NOTHING;
    }

    private static boolean isMet(ActingAccount account, Set<FactorKind> registered) {
        return switch (account.unitType()) {
            case "ESTABLISHMENT" -> true;
            case "CITY", "DEPARTMENT" -> registered.contains(FactorKind.PASSKEY);
            default -> !registered.isEmpty();
        };
    }
}
