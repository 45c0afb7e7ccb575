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
import vn.gov.cantho.check.portal.security.DoorAccount;
import vn.gov.cantho.check.portal.security.Unattended;

/**
 * One kind of caller.
 *
 * @param column of the table in which it stands
 * @param word that stands in the cell when it is let in
 * @param account as which it acts; empty for nobody, and for whom the portal takes for nobody
 * @param atDoor whether it has proven no more than its password, and stands at the door
 */
record Caller(String column, String word, Optional<ActingAccount> account, boolean atDoor) {

    Caller(String column, String word, Optional<ActingAccount> account) {
        this(column, word, account, false);
    }

    /** Asks in the name of this caller, on a thread of no page. */
    <T> T ask(Supplier<T> question) {
        return as(account, question);
    }

    /**
     * Asks guards, of whom nothing else is wanted: as the program with the same authorities, for the trail takes no refusals of
     * it down, and others read the newest of them.
     */
    <T> T askGuards(Supplier<T> question) {
        return as(account.map(Caller::program), question);
    }

    private static ActingAccount program(ActingAccount account) {
        return new ActingAccount(
                0,
                account.username(),
                account.displayName(),
                account.unitId(),
                account.unitName(),
                account.unitType(),
                account.roles(),
                account.rights(),
                account.language(),
                account.password());
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
                .map(this::signedIn)
                .orElseGet(() -> new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    private Authentication signedIn(ActingAccount acting) {
        if (atDoor) {
            return new DoorAccount(acting).authentication(null);
        }
        var signIn = UsernamePasswordAuthenticationToken.authenticated(acting, null, authorities());
        // Asked for a proof that nobody here can give, every act of weight would be refused, whoever may do it.
        signIn.setDetails(new Unattended());
        return signIn;
    }

    private Collection<? extends GrantedAuthority> authorities() {
        return account.map(ActingAccount::authorities).orElse(Set.of());
    }
}
