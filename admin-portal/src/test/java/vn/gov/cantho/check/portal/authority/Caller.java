package vn.gov.cantho.check.portal.authority;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * One kind of caller.
 *
 * @param column of the table in which it stands
 * @param word that stands in the cell when it is let in
 * @param account as which it acts; empty for nobody, and for whom the portal takes for nobody
 */
record Caller(String column, String word, Optional<ActingAccount> account) {

    /** Asks in the name of this caller, on a thread of no page. */
    <T> T ask(Supplier<T> question) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication());
        SecurityContextHolder.setContext(context);
        try {
            return question.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private Authentication authentication() {
        return account.<Authentication>map(
                        acting -> UsernamePasswordAuthenticationToken.authenticated(acting, null, authorities(acting)))
                .orElseGet(() -> new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    private static Collection<? extends GrantedAuthority> authorities(ActingAccount acting) {
        return Set.copyOf(acting.authorities());
    }
}
