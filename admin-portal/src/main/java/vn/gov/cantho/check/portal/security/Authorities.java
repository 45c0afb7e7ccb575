package vn.gov.cantho.check.portal.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The names of what an account may do, for {@code @PreAuthorize} and {@code @RolesAllowed}. */
public final class Authorities {

    /** For views: {@code @RolesAllowed(Authorities.PRODUCTS)} lets in who has the function group. */
    public static final String ESTABLISHMENTS = "FUNCTION_ESTABLISHMENTS";

    public static final String PRODUCTS = "FUNCTION_PRODUCTS";
    public static final String PRODUCTION_LOTS = "FUNCTION_PRODUCTION_LOTS";
    public static final String PARTNERS = "FUNCTION_PARTNERS";
    public static final String CODE_LOTS = "FUNCTION_CODE_LOTS";
    public static final String APPROVALS = "FUNCTION_APPROVALS";
    public static final String RECALLS = "FUNCTION_RECALLS";
    public static final String PROBLEMS = "FUNCTION_PROBLEMS";
    public static final String ARTICLES = "FUNCTION_ARTICLES";
    public static final String REPORTS = "FUNCTION_REPORTS";
    public static final String ACCOUNTS = "FUNCTION_ACCOUNTS";

    /** For views: whoever signed in. */
    public static final String ANYBODY = "VIEWER";

    /** For services: whoever signed in. */
    public static final String SIGNED_IN = "hasRole('" + ANYBODY + "')";

    private static final String FUNCTION = "FUNCTION_";
    private static final String ROLE = "ROLE_";

    private Authorities() {}

    /**
     * Everything a role set and the function groups of a unit type allow. A function group is granted twice: under its
     * own name for {@code hasAuthority}, and with the prefix of roles for {@code @RolesAllowed}.
     */
    static Set<GrantedAuthority> of(Collection<Role> roles, Collection<String> functionGroups) {
        var authorities = new HashSet<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority(ROLE + Role.VIEWER));
        roles.forEach(role -> authorities.add(new SimpleGrantedAuthority(ROLE + role)));
        for (var group : functionGroups) {
            authorities.add(new SimpleGrantedAuthority(FUNCTION + group));
            authorities.add(new SimpleGrantedAuthority(ROLE + FUNCTION + group));
        }
        return authorities;
    }
}
