package vn.gov.cantho.check.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that was locked, or whose unit, roles, functions or password changed since the sign-in
 * (the session that changed the password goes on), or whose one-time password grew too old. Looked up at most every ten
 * seconds a session, so a lock reaches open pages within that time. Stands directly before the check of what the request
 * may do, which then finds nobody signed in.
 */
public final class LiveAccountFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LiveAccountFilter.class);
    private static final String CHECKED_AT = LiveAccountFilter.class.getName() + ".checkedAt";
    private static final Duration CHECKED_EVERY = Duration.ofSeconds(10);

    private final SignInDirectory directory;
    private final InstantSource clock;

    public LiveAccountFilter(SignInDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var acting = acting(request);
        if (acting.isPresent() && isDue(request) && !isLive(acting.get())) {
            LOG.info("A session was ended: its account was locked or changed");
            request.logout();
        }
        chain.doFilter(request, response);
    }

    private static Optional<ActingAccount> acting(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof ActingAccount account
                ? Optional.of(account)
                : Optional.empty();
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

    private boolean isLive(ActingAccount acting) {
        return directory
                .findForSignIn(acting.username())
                .filter(SignInRecord::open)
                .filter(record -> !record.isPasswordExpired(clock.instant()))
                .map(SignInRecord::account)
                .filter(now -> now.unitId() == acting.unitId()
                        && now.roles().equals(acting.roles())
                        && now.functionGroups().equals(acting.functionGroups())
                        && now.password().equals(acting.password()))
                .isPresent();
    }
}
