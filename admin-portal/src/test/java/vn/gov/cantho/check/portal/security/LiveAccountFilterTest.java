package vn.gov.cantho.check.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import vn.gov.cantho.check.portal.security.SessionBook.Occasion;

final class LiveAccountFilterTest {

    private static final Instant START = Instant.parse("2026-09-05T02:00:00Z");

    private Instant now = START;
    private SignInRecord kept = record(PasswordInUse.of("first"));
    private boolean goesOn = true;
    private final List<Occasion> occasions = new ArrayList<>();
    private final LiveAccountFilter filter = new LiveAccountFilter(new LiveAccounts(new Kept(), this::look), () -> now);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signIn() {
        session.setAttribute(SessionKey.ATTRIBUTE, SessionKey.fresh());
    }

    @Test
    void session_afterTheChangeOfItsPassword_endsAtTheNextLook() throws Exception {
        var acting = kept.account();
        assertThat(isSignedIn(acting)).isTrue();
        kept = record(PasswordInUse.of("second"));

        now = START.plusSeconds(1);
        assertThat(isSignedIn(acting)).isTrue();
        now = START.plusSeconds(2);
        assertThat(isSignedIn(acting)).isFalse();
    }

    @Test
    void session_thatHoldsTheNewPassword_goesOn() throws Exception {
        kept = record(PasswordInUse.of("second"));

        assertThat(isSignedIn(kept.account())).isTrue();
    }

    @Test
    void session_thatWasEndedElsewhere_endsAtTheNextLook() throws Exception {
        assertThat(isSignedIn(kept.account())).isTrue();
        goesOn = false;

        now = START.plusSeconds(1);
        assertThat(isSignedIn(kept.account())).isTrue();
        now = START.plusSeconds(2);
        assertThat(isSignedIn(kept.account())).isFalse();
    }

    @Test
    void session_thatWasNeverTakenDown_ends() throws Exception {
        session.removeAttribute(SessionKey.ATTRIBUTE);

        assertThat(isSignedIn(kept.account())).isFalse();
        assertThat(occasions).isEmpty();
    }

    @Test
    void heartbeat_ofAnOpenPage_isNoUse() throws Exception {
        isSignedIn(kept.account(), "v-r=heartbeat&v-uiId=0");
        now = START.plusSeconds(2);
        isSignedIn(kept.account(), "v-r=uidl&v-uiId=0");

        assertThat(occasions).containsExactly(Occasion.LOOK, Occasion.USE);
    }

    /** Has the one account of this test. */
    private final class Kept implements SignInDirectory {

        @Override
        public Optional<SignInRecord> findForSignIn(String username) {
            return Optional.of(kept);
        }

        @Override
        public void renewHash(ActingAccount account, String before, String now) {
            throw new AssertionError("looking at a session renews no hash");
        }
    }

    private boolean look(ActingAccount account, SessionKey key, Occasion occasion) {
        occasions.add(occasion);
        return goesOn;
    }

    private boolean isSignedIn(ActingAccount account) throws ServletException, IOException {
        return isSignedIn(account, "");
    }

    private boolean isSignedIn(ActingAccount account, String query) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setQueryString(query);
        request.setSession(session);
        request.setUserPrincipal(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities()));
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return request.getUserPrincipal() != null;
    }

    private static SignInRecord record(PasswordInUse password) {
        var account = new ActingAccount(
                1, "lan", "Lan", 2, "Sở", "DEPARTMENT", Set.of(Role.VIEWER), Set.of(), Locale.of("vi"), password);
        return new SignInRecord(account, Optional.of("hash"), true);
    }
}
