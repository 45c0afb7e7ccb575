package vn.gov.cantho.check.portal.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The names of what an account may do, for {@code @PreAuthorize} and {@code @RolesAllowed}. */
public final class Authorities {

    /** For views: {@code @RolesAllowed(Authorities.PRODUCTS)} lets in who has the function group. */
    public static final String ESTABLISHMENTS = "FUNCTION_ESTABLISHMENTS";

    public static final String DOSSIERS = "FUNCTION_DOSSIERS";
    public static final String PRODUCTS = "FUNCTION_PRODUCTS";
    public static final String PRODUCTION_LOTS = "FUNCTION_PRODUCTION_LOTS";
    public static final String PARTNERS = "FUNCTION_PARTNERS";
    public static final String CODE_LOTS = "FUNCTION_CODE_LOTS";
    public static final String APPROVALS = "FUNCTION_APPROVALS";
    public static final String CHECKS = "FUNCTION_CHECKS";
    public static final String RECALLS = "FUNCTION_RECALLS";
    public static final String PROBLEMS = "FUNCTION_PROBLEMS";
    public static final String ARTICLES = "FUNCTION_ARTICLES";
    public static final String REPORTS = "FUNCTION_REPORTS";
    public static final String ACCOUNTS = "FUNCTION_ACCOUNTS";

    public static final String PLACES = "FUNCTION_PLACES";

    /** For views: whoever keeps accounts and units. */
    public static final String ADMINISTERS_ACCOUNTS = "FUNCTION_ACCOUNTS_ADMINISTER";

    /** For services: administrators of the city, who keep units, what they may do, and who decides on what. */
    public static final String CITY_ADMINISTERS =
            "hasAuthority('" + ADMINISTERS_ACCOUNTS + "') and principal.unitType == 'CITY'";

    /** For the page at the door: whoever has yet to prove more than their password. */
    public static final String DOOR = "AT_THE_DOOR";

    /** For services that are open at the door as well. */
    public static final String SIGNED_IN_OR_AT_THE_DOOR = "hasAnyRole('VIEWER', '" + DOOR + "')";

    /** For views: whoever signed in. */
    public static final String ANYBODY = "VIEWER";

    /** For services: whoever signed in. */
    public static final String SIGNED_IN = "hasRole('" + ANYBODY + "')";

    private static final String FUNCTION = "FUNCTION_";
    private static final String ROLE = "ROLE_";

    private Authorities() {}

    /**
     * Everything a role set and the rights of a unit's type allow (decision 0028). In a group a person may do what both
     * their roles and the type allow; whoever may do anything there may open it. A group is granted by its name, and each
     * verb in it by {@code FUNCTION_<group>_<verb>}: for {@code hasAuthority} as it is, for {@code @RolesAllowed} with the
     * prefix of roles. A role is granted by itself while there is a group in which it still counts.
     */
    static Set<GrantedAuthority> of(Collection<Role> roles, Collection<FunctionRight> rights) {
        var authorities = new HashSet<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority(ROLE + Role.VIEWER));
        for (var role : held(roles)) {
            var allowed = Verb.of(role);
            rights.stream().filter(right -> allowed.contains(right.verb())).forEach(right -> {
                authorities.add(new SimpleGrantedAuthority(ROLE + role));
                add(authorities, FUNCTION + right.group());
                add(authorities, FUNCTION + right.group() + "_" + right.verb());
            });
        }
        return authorities;
    }

    /** The roles a person has been given and the one that everybody has. */
    static Set<Role> held(Collection<Role> roles) {
        var held = EnumSet.of(Role.VIEWER);
        held.addAll(roles);
        return held;
    }

    private static void add(Set<GrantedAuthority> authorities, String name) {
        authorities.add(new SimpleGrantedAuthority(name));
        authorities.add(new SimpleGrantedAuthority(ROLE + name));
    }
}
