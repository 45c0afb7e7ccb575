package vn.gov.cantho.check.portal.security;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;

/**
 * The signed-in person as of their sign-in: account, unit and what both may do.
 *
 * @param unitType code of the unit's type, as in {@code portal.unit_type}
 * @param functionGroups codes of the function groups bound to the unit's type on the day of the sign-in
 * @param password what they signed in with
 */
public record ActingAccount(
        long accountId,
        String username,
        String displayName,
        long unitId,
        String unitName,
        String unitType,
        Set<Role> roles,
        Set<String> functionGroups,
        Locale language,
        PasswordInUse password)
        implements AuthenticatedPrincipal, Serializable {

    private static final long PROGRAM = 0;

    public ActingAccount {
        roles = Set.copyOf(roles);
        functionGroups = Set.copyOf(functionGroups);
    }

    /** The program itself, on behalf of a unit: it sees what the unit sees, and may do nothing that asks for an authority. */
    public static ActingAccount program(String name, long unitId, String unitName, Locale language) {
        return new ActingAccount(
                PROGRAM, name, name, unitId, unitName, "CITY", Set.of(), Set.of(), language, PasswordInUse.NONE);
    }

    /** Whether it is the program itself, which has no account. */
    public boolean isProgram() {
        return accountId == PROGRAM;
    }

    /** Whether the person acts for an establishment, not for an agency. */
    public boolean isEstablishment() {
        return unitType.equals("ESTABLISHMENT");
    }

    public boolean holds(Role role) {
        return role == Role.VIEWER || roles.contains(role);
    }

    /** Whether the unit's type has the function group, by its code such as {@code PRODUCTS}. */
    public boolean mayUse(String functionGroup) {
        return functionGroups.contains(functionGroup);
    }

    /** What the person may do; the program itself nothing that is asked for. */
    public Set<GrantedAuthority> authorities() {
        return isProgram() ? Set.of() : Authorities.of(roles, functionGroups);
    }

    @Override
    public String getName() {
        return username;
    }
}
