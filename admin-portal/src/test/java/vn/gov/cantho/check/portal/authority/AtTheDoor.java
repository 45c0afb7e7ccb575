package vn.gov.cantho.check.portal.authority;

import java.util.Locale;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.PasswordInUse;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/**
 * The one state in which somebody has signed in and may do nothing yet: today, because their password is one-time. Whatever
 * else is to be done at the door before all other things is put here, and the whole table speaks of it.
 */
final class AtTheDoor {

    /** Where they are led from everywhere else. */
    static final String ADDRESS = "choose-password";

    private AtTheDoor() {}

    /** The account as it acts at the door. */
    static ActingAccount like(ActingAccount account) {
        return new ActingAccount(
                account.accountId(),
                account.username(),
                account.displayName(),
                account.unitId(),
                account.unitName(),
                account.unitType(),
                account.roles(),
                account.rights(),
                Locale.of("vi"),
                new PasswordInUse(
                        PasswordInUse.Origin.ONE_TIME, account.password().mark()));
    }

    /** Keeps an account at the door from its next sign-in on. */
    static void keep(ActingAccount account) {
        PortalDatabase.started()
                .owner()
                .sql("UPDATE portal.account SET one_time_hash = password_hash, one_time_given_at = now() WHERE id = ?")
                .param(account.accountId())
                .update();
    }
}
