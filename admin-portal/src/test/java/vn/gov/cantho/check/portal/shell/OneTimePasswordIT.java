package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.portal.testing.Browser.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.cantho.check.portal.accounts.AccountCreation;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.NewAccount;
import vn.gov.cantho.check.portal.accounts.OneTimePassword;
import vn.gov.cantho.check.portal.accounts.OwnAccountService;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Browser;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.SettableClock;
import vn.gov.cantho.check.portal.testing.WireTest;

/** The door as people with a one-time password meet it: over the wire, past every page. */
@WireTest
final class OneTimePasswordIT {

    private static final String SHA256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final String OWN = "chợ nổi Cái Răng sáng sớm";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountService accounts;

    @Autowired
    private OwnAccountService own;

    @Autowired
    private SettableClock clock;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @Test
    void signIn_afterAPageWasAskedFor_leadsThereByWayOfTheChoice() throws Exception {
        var password = given("cho.doi.1");
        browser.get("/accounts");

        var signedIn = browser.signIn("cho.doi.1", password);
        var asked = browser.get(path(signedIn));

        assertThat(location(signedIn)).contains("/accounts");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(location(asked)).endsWith("/choose-password");
        assertThat(browser.get("/choose-password").statusCode()).isEqualTo(200);
        assertThat(browser.get("/styles.css", "text/css").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/" + SHA256 + ".jpg", "/there-is-no-such-page"})
    void signIn_afterSomethingElseThanAPageWasAskedFor_leadsToTheStartByWayOfTheChoice(String path) throws Exception {
        var username = "cho.doi.9" + path.replaceAll("[^a-z]", "").substring(0, 5);
        var password = given(username);
        browser.get(path);

        var signedIn = browser.signIn(username, password);

        assertThat(path(signedIn)).isEqualTo("/");
        assertThat(location(browser.get("/"))).endsWith("/choose-password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accounts", "/own-account", "/production-lots", "/there-is-no-such-page"})
    void page_askedForDirectly_leadsToTheChoice(String path) throws Exception {
        var username = "cho.doi.2" + path.replaceAll("[^a-z]", "");
        browser.signIn(username, given(username));

        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/choose-password");
    }

    @Test
    void fileOrForm_askedForDirectly_isRefused() throws Exception {
        browser.signIn("cho.doi.3", given("cho.doi.3"));

        assertThat(browser.get("/media/" + SHA256 + ".jpg", "image/*").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/accounts", "_csrf=" + Browser.encode(browser.token("/choose-password")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signOut_fromTheChoice_works() throws Exception {
        browser.signIn("cho.doi.4", given("cho.doi.4"));

        browser.post("/logout", "_csrf=" + Browser.encode(browser.token("/choose-password")));

        assertThat(location(browser.get("/choose-password"))).endsWith("/sign-in");
    }

    @Test
    void signIn_withinTheWeek_isTaken() throws Exception {
        var password = given("cho.doi.5", OneTimePassword.VALID.minusMinutes(1));

        assertThat(location(browser.signIn("cho.doi.5", password))).doesNotContain("sign-in");
    }

    @Test
    void signIn_afterTheWeek_saysWhomToAskToWhoKnowsThePassword() throws Exception {
        var password = given("cho.doi.6", OneTimePassword.VALID);

        assertThat(location(browser.signIn("cho.doi.6", password))).endsWith("/sign-in?expired");
        assertThat(location(browser.signIn("cho.doi.6", "not the password"))).endsWith("/sign-in?error");
    }

    @Test
    void choice_notMadeWithinTheWeek_endsTheSession() throws Exception {
        browser.signIn("cho.doi.7", given("cho.doi.7"));

        var answer = clock.at(OneTimePassword.VALID, () -> browser.get("/choose-password"));

        assertThat(location(answer)).endsWith("/sign-in");
    }

    @Test
    void change_ofThePassword_endsTheOtherSessions() throws Exception {
        var password = given("cho.doi.8");
        var acting = accounts.actingAccount("cho.doi.8").orElseThrow();
        Acting.as(acting, () -> own.choosePassword(OWN));
        browser.signIn("cho.doi.8", OWN);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        var chosen = accounts.actingAccount("cho.doi.8").orElseThrow();
        Acting.as(chosen, () -> own.changePassword(OWN, OWN + " nữa"));
        var answer = clock.at(Duration.ofSeconds(10), () -> browser.get("/"));

        assertThat(location(answer)).endsWith("/sign-in");
        assertThat(location(browser.signIn("cho.doi.8", password))).endsWith("/sign-in?error");
        assertThat(location(browser.signIn("cho.doi.8", OWN + " nữa"))).doesNotContain("sign-in");
    }

    private static String path(HttpResponse<String> answer) {
        return location(answer).replaceFirst("^https?://[^/]+", "");
    }

    private String given(String username) throws Exception {
        return given(username, Duration.ZERO);
    }

    /** A one-time password that was given so long ago. */
    private String given(String username, Duration ago) throws Exception {
        var account = new NewAccount(
                Place.TRADE.id(),
                username,
                "Người mới",
                Set.of(Role.ADMINISTRATOR),
                Locale.of("vi"),
                username + "@example.invalid");
        var created =
                clock.at(ago.negated(), () -> ActAs.person(Person.CITY_OFFICER, () -> accounts.createAccount(account)));
        return ((AccountCreation.Created) created).password();
    }
}
