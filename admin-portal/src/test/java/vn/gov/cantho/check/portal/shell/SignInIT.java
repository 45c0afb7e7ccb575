package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.portal.testing.Browser.location;

import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.gov.cantho.check.portal.security.PasswordChecks;
import vn.gov.cantho.check.portal.testing.Browser;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.TakenChecks;
import vn.gov.cantho.check.portal.testing.WireTest;

/** The door as a browser meets it: over the wire, with cookies. */
@WireTest
final class SignInIT {

    @LocalServerPort
    private int port;

    @Autowired
    private PasswordChecks checks;

    @Autowired
    private PasswordEncoder encoder;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @Test
    void anyPage_notSignedIn_leadsToTheSignIn() throws Exception {
        var answer = browser.get("/accounts");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/sign-in");
    }

    @Test
    void signIn_rightPassword_opensTheStart() throws Exception {
        var answer = browser.signIn(Person.CITY_VIEWER.username(), Person.PASSWORD);

        assertThat(location(answer)).doesNotContain("sign-in");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void signIn_afterAPageWasAskedFor_leadsThere() throws Exception {
        browser.get("/own-account");

        assertThat(location(browser.signIn(Person.CITY_VIEWER.username(), Person.PASSWORD)))
                .contains("/own-account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/0123456789abcdef.jpg", "/there-is-no-such-page"})
    void signIn_afterSomethingElseThanAPageWasAskedFor_leadsToTheStart(String path) throws Exception {
        browser.get(path);

        assertThat(location(browser.signIn(Person.CITY_VIEWER.username(), Person.PASSWORD)))
                .matches("(http://[^/]+)?/");
    }

    @Test
    void signIn_afterAPageAndAPictureWereAskedFor_leadsToThePage() throws Exception {
        browser.get("/own-account");
        browser.get("/media/0123456789abcdef.jpg", "image/*");

        assertThat(location(browser.signIn(Person.CITY_VIEWER.username(), Person.PASSWORD)))
                .contains("/own-account");
    }

    @Test
    void signIn_whileTooManyPasswordsAreChecked_isAskedToTryAgain() throws Exception {
        try (var _ = new TakenChecks(checks)) {
            assertThat(location(browser.signIn(Person.CITY_VIEWER.username(), Person.PASSWORD)))
                    .endsWith("/sign-in?delayed=6");
        }

        assertThat(location(browser.signIn(Person.CITY_VIEWER.username(), Person.PASSWORD)))
                .doesNotContain("sign-in");
    }

    @Test
    void signIn_withAccentsWrittenApart_isTheSamePassword() throws Exception {
        var apart = Normalizer.normalize(Person.PASSWORD, Normalizer.Form.NFD);

        assertThat(apart).isNotEqualTo(Person.PASSWORD);
        assertThat(location(browser.signIn(Person.CITY_VIEWER.username(), apart)))
                .doesNotContain("sign-in");
    }

    @Test
    void signIn_withAPasswordKeptAsItWasTyped_keepsItAnew() throws Exception {
        var apart = Normalizer.normalize(Person.PASSWORD, Normalizer.Form.NFD);
        keep(encoder.encode(apart));
        try {
            assertThat(location(browser.signIn(Person.THOT_NOT_VIEWER.username(), apart)))
                    .doesNotContain("sign-in");

            assertThat(encoder.matches(Person.PASSWORD, kept())).isTrue();
            assertThat(browser.get("/own-account").statusCode()).isEqualTo(200);
        } finally {
            keep(encoder.encode(Person.PASSWORD));
        }
    }

    private static void keep(String hash) {
        PortalDatabase.started()
                .owner()
                .sql("UPDATE portal.account SET password_hash = ? WHERE username = ?")
                .param(hash)
                .param(Person.THOT_NOT_VIEWER.username())
                .update();
    }

    private static String kept() {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT password_hash FROM portal.account WHERE username = ?")
                .param(Person.THOT_NOT_VIEWER.username())
                .query(String.class)
                .single();
    }

    @Test
    void signIn_changesTheSession() throws Exception {
        var before = browser.get("/sign-in").headers().firstValue("Set-Cookie").orElse("");
        var answer = browser.signIn(Person.TRADE_EDITOR.username(), Person.PASSWORD);
        var after = answer.headers().firstValue("Set-Cookie").orElse("");

        assertThat(before).contains("check-session=", "HttpOnly", "SameSite=Lax");
        assertThat(after).contains("check-session=").isNotEqualTo(before);
    }

    @Test
    void signIn_wrongPasswordAndUnknownName_getTheSameAnswer() throws Exception {
        var wrong = browser.signIn(Person.FISH_VIEWER.username(), "not the password");
        var unknown = browser.signIn("nobody.at.all", "not the password");

        assertThat(location(wrong)).endsWith("/sign-in?error");
        assertThat(location(unknown)).isEqualTo(location(wrong));
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
    }

    @Test
    void account_lockedWhileSignedIn_isShownOut() throws Exception {
        browser.signIn(Person.FISH_VIEWER.username(), Person.PASSWORD);
        var owner = PortalDatabase.started().owner();
        lock(owner, "LOCKED");
        try {
            assertThat(browser.get("/own-account").statusCode()).isEqualTo(302);
            assertThat(location(browser.signIn(Person.FISH_VIEWER.username(), Person.PASSWORD)))
                    .endsWith("/sign-in?locked");
        } finally {
            lock(owner, "ACTIVE");
        }
    }

    private static void lock(JdbcClient owner, String state) {
        owner.sql("UPDATE portal.account SET state = ? WHERE username = ?")
                .param(state)
                .param(Person.FISH_VIEWER.username())
                .update();
    }

    @Test
    void signIn_wrongOnce_isCountedOnce() throws Exception {
        var owner = PortalDatabase.started().owner();
        owner.sql("DELETE FROM portal.sign_in_failure").update();

        browser.signIn("counted.once", "not the password");

        assertThat(owner.sql("SELECT failures FROM portal.sign_in_failure")
                        .query((row, _) -> row.getInt(1))
                        .list())
                .containsExactly(1, 1);
    }

    @Test
    void signIn_tooOften_isToldHowLongToWait() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            browser.signIn("tries.often", "not the password");
        }

        assertThat(location(browser.signIn("tries.often", "not the password"))).matches(".*/sign-in\\?delayed=[0-9]+");
    }

    @Test
    void signIn_withoutToken_isRefused() throws Exception {
        var answer = browser.post("/sign-in", "username=" + Person.CITY_VIEWER.username() + "&password=x");

        assertThat(answer.statusCode()).isIn(302, 403);
        assertThat(location(answer)).doesNotEndWith(":" + port + "/");
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void signOut_getRequest_doesNotSignOut() throws Exception {
        browser.signIn(Person.CITY_VIEWER.username(), Person.PASSWORD);

        browser.get("/logout");

        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void pages_carryTheHeadersOfAClosedHouse() throws Exception {
        var headers = browser.get("/sign-in").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("object-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void publicPort_showsNoManagement() throws Exception {
        assertThat(browser.get("/actuator/prometheus").statusCode()).isIn(302, 404);
    }

    @Test
    void unknownAddress_signedIn_isNotFoundAndSaysSo() throws Exception {
        browser.signIn(Person.CITY_VIEWER.username(), Person.PASSWORD);

        assertThat(browser.get("/there-is-no-such-page").statusCode()).isIn(200, 404);
    }
}
