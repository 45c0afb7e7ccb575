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
 * @param rights what the unit's type may do in which function group on the day of the sign-in
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
        Set<FunctionRight> rights,
        Locale language,
        PasswordInUse password)
        implements AuthenticatedPrincipal, Serializable {

    private static final long PROGRAM = 0;

    public ActingAccount {
        roles = Set.copyOf(roles);
        rights = Set.copyOf(rights);
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

    /** Whether the person may do anything in the function group, by its code such as {@code PRODUCTS}. */
    public boolean mayUse(String functionGroup) {
        return rights.stream().anyMatch(right -> right.group().equals(functionGroup) && isOfRoles(right.verb()));
    }

    /** Whether the person may do this in the function group: their roles and their unit's type both allow it. */
    public boolean may(Verb verb, String functionGroup) {
        return rights.contains(new FunctionRight(functionGroup, verb)) && isOfRoles(verb);
    }

    private boolean isOfRoles(Verb verb) {
        return Authorities.held(roles).stream().anyMatch(role -> Verb.of(role).contains(verb));
    }

    /** What the person may do; the program itself nothing that is asked for. */
    public Set<GrantedAuthority> authorities() {
        return isProgram() ? Set.of() : Authorities.of(roles, rights);
    }

    @Override
    public String getName() {
        return username;
    }
}
