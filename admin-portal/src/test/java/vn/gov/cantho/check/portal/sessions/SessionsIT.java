package vn.gov.cantho.check.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.cantho.check.portal.testing.Browser.location;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.accounts.OwnAccountService;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Browser;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.SettableClock;
import vn.gov.cantho.check.portal.testing.WireTest;

/** Sessions as browsers have them: over the wire, several at once. */
@WireTest
final class SessionsIT {

    private static final Duration LOOKED_UP_AGAIN = Duration.ofSeconds(3);

    @LocalServerPort
    private int port;

    @Autowired
    private SessionService sessions;

    @Autowired
    private SessionLedger ledger;

    @Autowired
    private OwnAccountService own;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void forgetSessions() {
        PortalDatabase.started().owner().sql("DELETE FROM portal.session").update();
    }

    @Test
    void signIn_takesTheSessionDownAndSignOutEndsIt() throws Exception {
        var browser = signedIn(Person.TRADE_EDITOR);

        assertThat(own(Person.TRADE_EDITOR)).singleElement().satisfies(session -> {
            assertThat(session.network()).isEqualTo("127.0.0.0/24");
            assertThat(session.ended()).isEmpty();
        });
        browser.post("/logout", "_csrf=" + Browser.encode(browser.token("/own-account")));

        assertThat(reasons(Person.TRADE_EDITOR)).containsExactly(EndReason.SIGNED_OUT);
    }

    @Test
    void signIn_withTheIdOfASessionThatSomebodyElseBegan_getsAnother() throws Exception {
        var browser = new Browser(port);
        var before = browser.get("/sign-in").headers().firstValue("Set-Cookie").orElse("");
        var after = browser.signIn(Person.TRADE_EDITOR.username(), Person.PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");

        assertThat(after).contains("check-session=").isNotEqualTo(before);
        var fixed = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/own-account"))
                .header("Cookie", before.replaceFirst(";.*", ""))
                .build();
        var answer = HttpClient.newHttpClient().send(fixed, HttpResponse.BodyHandlers.ofString());
        assertThat(location(answer)).endsWith("/sign-in");
    }

    @Test
    void session_endedFromElsewhere_isShownOut() throws Exception {
        var one = signedIn(Person.TRADE_EDITOR);
        var session = own(Person.TRADE_EDITOR).getFirst().id();
        var other = signedIn(Person.TRADE_EDITOR);

        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> sessions.endOwn(session)))
                .isTrue();
        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> sessions.endOwn(session)))
                .isFalse();

        assertThat(later(LOOKED_UP_AGAIN, one)).isFalse();
        assertThat(later(LOOKED_UP_AGAIN, other)).isTrue();
    }

    @Test
    void everywhere_endsAll() throws Exception {
        var browsers = List.of(signedIn(Person.TRADE_EDITOR), signedIn(Person.TRADE_EDITOR));

        assertThat(ActAs.person(Person.TRADE_EDITOR, sessions::endOwnEverywhere))
                .isEqualTo(2);

        for (var browser : browsers) {
            assertThat(later(LOOKED_UP_AGAIN, browser)).isFalse();
        }
        assertThat(reasons(Person.TRADE_EDITOR)).containsExactly(EndReason.ENDED, EndReason.ENDED);
    }

    @Test
    void fourthSession_endsTheOldest() throws Exception {
        var first = signedIn(Person.TRADE_EDITOR);
        var second = signedIn(Person.TRADE_EDITOR);
        signedIn(Person.TRADE_EDITOR);
        signedIn(Person.TRADE_EDITOR);

        assertThat(later(LOOKED_UP_AGAIN, first)).isFalse();
        assertThat(later(LOOKED_UP_AGAIN, second)).isTrue();
        assertThat(reasons(Person.TRADE_EDITOR)).containsExactly(EndReason.CROWDED_OUT);
    }

    @Test
    void session_isIdleForAsLongAsItsRolesAllow() throws Exception {
        var editor = signedIn(Person.TRADE_EDITOR);
        var approver = signedIn(Person.TRADE_APPROVER);

        assertThat(later(Duration.ofMinutes(14), approver)).isTrue();
        assertThat(later(Duration.ofMinutes(29), editor)).isTrue();
        assertThat(later(Duration.ofMinutes(30), approver)).isFalse();
        assertThat(later(Duration.ofMinutes(60), editor)).isFalse();
        assertThat(reasons(Person.TRADE_EDITOR)).containsExactly(EndReason.EXPIRED);
    }

    @Test
    void session_inUseAllDay_endsAfterTwelveHours() throws Exception {
        var browser = signedIn(Person.TRADE_EDITOR);

        for (var minutes = 25; minutes < 12 * 60; minutes += 25) {
            assertThat(later(Duration.ofMinutes(minutes), browser)).isTrue();
        }
        assertThat(later(Duration.ofHours(12), browser)).isFalse();
    }

    @Test
    void upkeep_endsWhatNobodyCameBackToAndForgetsLastYear() throws Exception {
        signedIn(Person.TRADE_EDITOR);
        signedIn(Person.TRADE_APPROVER);

        assertThat(clock.at(Duration.ofMinutes(20), ledger::tend)).isEqualTo(1);
        assertThat(reasons(Person.TRADE_APPROVER)).containsExactly(EndReason.EXPIRED);
        assertThat(clock.at(Duration.ofMinutes(31), ledger::tend)).isEqualTo(1);
        clock.at(SessionLimits.KEPT.plusDays(1), ledger::tend);

        assertThat(PortalDatabase.started()
                        .owner()
                        .sql("SELECT count(*) FROM portal.session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void lock_endsTheSessionsOfTheAccount() throws Exception {
        signedIn(Person.FISH_VIEWER);
        change("LOCKED");
        change("ACTIVE");

        assertThat(reasons(Person.FISH_VIEWER)).containsExactly(EndReason.LOCKED);
    }

    @Test
    void changeOfThePassword_endsTheOtherSessions() throws Exception {
        var browser = signedIn(Person.PHONG_DIEN_VIEWER);
        var hash = PortalDatabase.started()
                .owner()
                .sql("SELECT password_hash FROM portal.account WHERE username = ?")
                .param(Person.PHONG_DIEN_VIEWER.username())
                .query(String.class)
                .single();
        try {
            ActAs.person(
                    Person.PHONG_DIEN_VIEWER, () -> own.changePassword(Person.PASSWORD, "vườn vú sữa Lò Rèn mùa mưa"));

            assertThat(later(LOOKED_UP_AGAIN, browser)).isFalse();
            assertThat(reasons(Person.PHONG_DIEN_VIEWER)).containsExactly(EndReason.PASSWORD_CHANGED);
        } finally {
            PortalDatabase.started()
                    .owner()
                    .sql("UPDATE portal.account SET password_hash = ? WHERE username = ?")
                    .param(hash)
                    .param(Person.PHONG_DIEN_VIEWER.username())
                    .update();
        }
    }

    @Test
    void sessionsOfAnAccount_areSeenAndEndedByWhoKeepsIt() throws Exception {
        signedIn(Person.FISH_EDITOR);
        var account = Person.FISH_EDITOR.account().accountId();

        assertThat(ActAs.person(Person.FISH_ADMINISTRATOR, () -> sessions.ofAccount(account)))
                .hasSize(1);
        assertThat(ActAs.person(Person.AGRICULTURE_ADMINISTRATOR, () -> sessions.keeps(account)))
                .isFalse();
        assertThatThrownBy(() -> ActAs.person(Person.AGRICULTURE_ADMINISTRATOR, () -> sessions.ofAccount(account)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActAs.person(Person.FISH_VIEWER, () -> sessions.endAll(account)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> sessions.endAll(account)))
                .isEqualTo(1);
    }

    @Test
    void sessionOfSomebodyElse_isNotEndedAsAnOwnOne() throws Exception {
        signedIn(Person.FISH_EDITOR);
        var session = own(Person.FISH_EDITOR).getFirst().id();

        assertThat(ActAs.person(Person.FISH_ADMINISTRATOR, () -> sessions.endOwn(session)))
                .isFalse();
        assertThat(own(Person.FISH_EDITOR).getFirst().ended()).isEmpty();
    }

    private Browser signedIn(Person person) throws Exception {
        var browser = new Browser(port);
        assertThat(location(browser.signIn(person.username(), Person.PASSWORD))).doesNotContain("sign-in");
        return browser;
    }

    private boolean later(Duration after, Browser browser) throws Exception {
        return clock.at(after, () -> browser.get("/own-account")).statusCode() == 200;
    }

    private List<PortalSession> own(Person person) {
        return ActAs.person(person, sessions::own);
    }

    private List<EndReason> reasons(Person person) {
        return own(person).stream()
                .flatMap(session -> session.ended().stream())
                .map(PortalSession.End::reason)
                .toList();
    }

    private static void change(String state) {
        PortalDatabase.started()
                .owner()
                .sql("UPDATE portal.account SET state = ? WHERE username = ?")
                .param(state)
                .param(Person.FISH_VIEWER.username())
                .update();
    }
}
