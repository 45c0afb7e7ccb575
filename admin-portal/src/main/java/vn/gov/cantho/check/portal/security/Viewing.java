package vn.gov.cantho.check.portal.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody of the city looks at the portal as an establishment sees it. Their session acts as {@code shown}, which holds no
 * role but that of a viewer, and every transaction of it is read-only in the database; who they are is kept beside it.
 *
 * @param person who looks
 * @param shown the same person as one who may look for the establishment
 * @param until the end, at the latest
 */
public record Viewing(ActingAccount person, ActingAccount shown, Instant until) implements Serializable {

    /** The sign-in that goes on while somebody looks. */
    public Authentication authentication() {
        return authentication(shown, Optional.of(this));
    }

    /** The sign-in of the person themselves, to go back to. */
    public Authentication ended() {
        return authentication(person, Optional.empty());
    }

    /** What a sign-in looks as; empty for an ordinary one. */
    public static Optional<Viewing> of(Authentication signIn) {
        return signIn.getDetails() instanceof Viewing viewing ? Optional.of(viewing) : Optional.empty();
    }

    /** The same of this thread's; empty as well while something is done by the person behind it. */
    public static Optional<Viewing> current() {
        return Acting.isBehind()
                ? Optional.empty()
                : Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                        .flatMap(Viewing::of);
    }

    private static Authentication authentication(ActingAccount account, Optional<Viewing> viewing) {
        var signIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities());
        viewing.ifPresent(signIn::setDetails);
        return signIn;
    }
}
