package vn.gov.cantho.check.portal.security;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody whose password was right and who has yet to prove what else their account asks for (decision 0033). It is no
 * {@link ActingAccount}: whatever asks who acts hears that nobody does, so that services refuse and the database shows
 * nothing. What is open at the door says so by {@link OpenAtTheDoor}.
 *
 * @param person who they are once they have proven it
 */
public record DoorAccount(ActingAccount person) implements AuthenticatedPrincipal, Serializable {

    /**
     * The sign-in of the one who stands there, with no authority but to stand there.
     *
     * @param details what is kept of the request or of the sign-in before
     */
    public Authentication authentication(@Nullable Object details) {
        var standing = UsernamePasswordAuthenticationToken.authenticated(
                this, null, Set.of(new SimpleGrantedAuthority("ROLE_" + Authorities.DOOR)));
        standing.setDetails(details);
        return standing;
    }

    /** Who stands at the door by this sign-in; empty for every other. */
    public static Optional<DoorAccount> of(Authentication signIn) {
        return signIn.getPrincipal() instanceof DoorAccount door ? Optional.of(door) : Optional.empty();
    }

    /** The same of this thread's. */
    public static Optional<DoorAccount> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(DoorAccount::of);
    }

    @Override
    public String getName() {
        return person.username();
    }
}
