package vn.gov.cantho.check.portal.accounts;

import java.time.Instant;
import java.util.Set;
import vn.gov.cantho.check.portal.security.Role;

/**
 * A person who may sign in for a unit.
 *
 * @param awaiting whether its owner has yet to choose a password, by a link
 * @param version what the next change names
 */
public record Account(
        long id,
        String username,
        String displayName,
        long unitId,
        String unitName,
        Set<Role> roles,
        AccountState state,
        boolean awaiting,
        Instant createdAt,
        int version) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
