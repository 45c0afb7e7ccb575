package vn.gov.cantho.check.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.gov.cantho.check.portal.security.SessionBook.Occasion;

/**
 * Ends the session of an account that was locked, or whose unit, roles, functions or password changed since the sign-in
 * (the session that changed the password goes on), and a session that was ended elsewhere or by time. Looked up at most
 * every two seconds a session, so nothing is asked for longer than that after a lock. Stands directly before the check of
 * what the request may do, which then finds nobody signed in.
 */
public final class LiveAccountFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LiveAccountFilter.class);
    /** The attribute of a session that says when it was last looked up; without it the next request is looked up at once. */
    public static final String CHECKED_AT = LiveAccountFilter.class.getName() + ".checkedAt";

    private static final Duration CHECKED_EVERY = Duration.ofSeconds(2);

    // A page that is open asks so every few minutes whether its session still is; nobody does anything.
    private static final String HEARTBEAT = "v-r=heartbeat";

    private final LiveAccounts accounts;
    private final InstantSource clock;

    public LiveAccountFilter(LiveAccounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var acting = acting(request);
        if (acting.isPresent() && isDue(request) && !isLive(acting.get(), request)) {
            LOG.info("A session was ended: elsewhere, by time, or its account was locked or changed");
            request.logout();
        } else {
            endViewing(request);
        }
        chain.doFilter(request, response);
    }

    /** Whoever has looked as an establishment for long enough goes on as themselves; the pages begin anew. */
    private void endViewing(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            Viewing.current()
                    .filter(viewing -> !clock.instant().isBefore(viewing.until()))
                    .ifPresent(viewing -> SwitchedSession.switchTo(viewing.ended(), session));
        }
    }

    private boolean isLive(ActingAccount acting, HttpServletRequest request) {
        var key = Optional.ofNullable(request.getSession(false)).flatMap(SessionKey::of);
        var asked = Objects.requireNonNullElse(request.getQueryString(), "");
        return accounts.isLive(acting, key, asked.contains(HEARTBEAT) ? Occasion.LOOK : Occasion.USE);
    }

    private static Optional<ActingAccount> acting(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof Authentication authentication)) {
            return Optional.empty();
        }
        return authentication.getPrincipal() instanceof ActingAccount account
                ? Optional.of(account)
                : DoorAccount.of(authentication).map(DoorAccount::person);
    }

    private boolean isDue(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return false;
        }
        var now = clock.instant();
        var due =
                !(session.getAttribute(CHECKED_AT) instanceof Instant last) || !now.isBefore(last.plus(CHECKED_EVERY));
        if (due) {
            session.setAttribute(CHECKED_AT, now);
        }
        return due;
    }
}
