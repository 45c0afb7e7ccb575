package vn.gov.cantho.check.portal.notifications;

import java.util.Set;
import vn.gov.cantho.check.portal.security.Role;

/**
 * Whom news concern, by rule.
 *
 * @param unit where to begin; 0 for none, besides the named accounts
 * @param steps how many units above it: 0 is itself; only those count that work and have the function group
 * @param functionGroup code of the group, such as {@code APPROVALS}; not asked for with 0 steps
 * @param roles who in that unit, by any of them; its administrators where nobody holds one
 * @param accounts who besides, by number
 */
public record Receivers(long unit, int steps, String functionGroup, Set<Role> roles, Set<Long> accounts) {

    public Receivers {
        roles = Set.copyOf(roles);
        accounts = Set.copyOf(accounts);
    }

    /** People of the unit itself. */
    public static Receivers of(long unit, Role... roles) {
        return new Receivers(unit, 0, "", Set.of(roles), Set.of());
    }

    /** One account and nobody else, also when it is locked or acts itself. */
    public static Receivers account(long account) {
        return new Receivers(0, 0, "", Set.of(), Set.of(account));
    }

    /** People of the nearest unit above that has the function group. */
    public static Receivers above(long unit, String functionGroup, Role... roles) {
        return new Receivers(unit, 1, functionGroup, Set.of(roles), Set.of());
    }

    /** The same people of the next such unit. */
    public Receivers oneHigher() {
        return new Receivers(unit, steps + 1, functionGroup, roles, accounts);
    }

    /** The same unit, but other people. */
    public Receivers holding(Role... others) {
        return new Receivers(unit, steps, functionGroup, Set.of(others), accounts);
    }

    /** With one account besides, also when it is locked or acts itself. */
    public Receivers and(long account) {
        return new Receivers(unit, steps, functionGroup, roles, Set.of(account));
    }
}
