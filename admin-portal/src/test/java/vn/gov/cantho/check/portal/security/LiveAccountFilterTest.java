package vn.gov.cantho.check.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import vn.gov.cantho.check.portal.security.PasswordInUse.Origin;

final class LiveAccountFilterTest {

    private static final Instant START = Instant.parse("2026-09-05T02:00:00Z");

    private Instant now = START;
    private SignInRecord kept = record(PasswordInUse.of(Origin.CHOSEN, "first"), Optional.empty());
    private final LiveAccountFilter filter =
            new LiveAccountFilter(new LiveAccounts(_ -> Optional.of(kept), () -> now), () -> now);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void session_afterTheChangeOfItsPassword_endsAtTheNextLook() throws Exception {
        var acting = kept.account();
        assertThat(isSignedIn(acting)).isTrue();
        kept = record(PasswordInUse.of(Origin.CHOSEN, "second"), Optional.empty());

        now = START.plusSeconds(1);
        assertThat(isSignedIn(acting)).isTrue();
        now = START.plusSeconds(2);
        assertThat(isSignedIn(acting)).isFalse();
    }

    @Test
    void session_thatHoldsTheNewPassword_goesOn() throws Exception {
        kept = record(PasswordInUse.of(Origin.CHOSEN, "second"), Optional.empty());

        assertThat(isSignedIn(kept.account())).isTrue();
    }

    @Test
    void session_whoseOneTimePasswordExpires_ends() throws Exception {
        kept = record(PasswordInUse.of(Origin.ONE_TIME, "given"), Optional.of(START.plus(Duration.ofMinutes(1))));
        assertThat(isSignedIn(kept.account())).isTrue();

        now = START.plus(Duration.ofMinutes(1));

        assertThat(isSignedIn(kept.account())).isFalse();
    }

    private boolean isSignedIn(ActingAccount account) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        request.setUserPrincipal(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities()));
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return request.getUserPrincipal() != null;
    }

    private static SignInRecord record(PasswordInUse password, Optional<Instant> expiry) {
        var account = new ActingAccount(
                1, "lan", "Lan", 2, "Sở", "DEPARTMENT", Set.of(Role.VIEWER), Set.of(), Locale.of("vi"), password);
        return new SignInRecord(account, "hash", true, expiry);
    }
}
