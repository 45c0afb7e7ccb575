package vn.gov.cantho.check.portal.accounts;

import java.util.Locale;
import java.util.Set;
import vn.gov.cantho.check.portal.security.Role;

/** An account to be made. */
public record NewAccount(long unitId, String username, String displayName, Set<Role> roles, Locale language) {

    public NewAccount {
        username = username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
    }
}
