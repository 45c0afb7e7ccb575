package vn.gov.cantho.check.portal.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.portal.security.Role;

/**
 * A person who may sign in for a unit.
 *
 * @param passwordExpiresAt until when the password is taken, as long as its owner has not chosen one
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
        Optional<Instant> passwordExpiresAt,
        Instant createdAt,
        int version) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
