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
        return as(account, question);
    }

    /**
     * Asks guards, of whom nothing else is wanted: as an account with the same authorities that stands at the door, for the trail
     * takes no refusals of such down, and others read the newest of them.
     */
    <T> T askGuards(Supplier<T> question) {
        return as(account.map(AtTheDoor::like), question);
    }

    private <T> T as(Optional<ActingAccount> principal, Supplier<T> question) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(principal));
        SecurityContextHolder.setContext(context);
        try {
            return question.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private Authentication authentication(Optional<ActingAccount> principal) {
        return principal
                .<Authentication>map(
                        acting -> UsernamePasswordAuthenticationToken.authenticated(acting, null, authorities()))
                .orElseGet(() -> new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    private Collection<? extends GrantedAuthority> authorities() {
        return account.map(ActingAccount::authorities).orElse(Set.of());
    }
}
