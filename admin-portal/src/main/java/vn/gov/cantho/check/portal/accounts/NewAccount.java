package vn.gov.cantho.check.portal.accounts;

import java.util.Locale;
import java.util.Set;
import vn.gov.cantho.check.portal.security.Role;

/**
 * An account to be made.
 *
 * @param contact e-mail address or telephone number of the person, by which it is known that nobody has two accounts (Điều 3.6 of
 *     the Regulation); only a hash of it is kept. Empty for the first account of a system, which nobody can have twice
 */
public record NewAccount(
        long unitId, String username, String displayName, Set<Role> roles, Locale language, String contact) {

    public NewAccount {
        username = username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
        contact = contact.strip();
    }
}
