package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import vn.gov.cantho.check.portal.PortalApplication;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** The door as a browser meets it: over the wire, with cookies. */
@SpringBootTest(classes = PortalApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = PortalDatabase.Initializer.class)
final class SignInIT {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"|content=\"([^\"]+)\" name=\"_csrf\"");

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void anyPage_notSignedIn_leadsToTheSignIn() throws Exception {
        var answer = get(port, "/accounts");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/sign-in");
    }

    @Test
    void signIn_rightPassword_opensTheStart() throws Exception {
        var answer = signIn(Person.CITY_VIEWER.username(), Person.PASSWORD);

        assertThat(location(answer)).doesNotContain("sign-in");
        assertThat(get(port, "/").statusCode()).isEqualTo(200);
    }

    @Test
    void signIn_changesTheSession() throws Exception {
        var before = get(port, "/sign-in").headers().firstValue("Set-Cookie").orElse("");
        var answer = signIn(Person.TRADE_EDITOR.username(), Person.PASSWORD);
        var after = answer.headers().firstValue("Set-Cookie").orElse("");

        assertThat(before).contains("check-session=", "HttpOnly", "SameSite=Lax");
        assertThat(after).contains("check-session=").isNotEqualTo(before);
    }

    @Test
    void signIn_wrongPasswordAndUnknownName_getTheSameAnswer() throws Exception {
        var wrong = signIn(Person.FISH_VIEWER.username(), "not the password");
        var unknown = signIn("nobody.at.all", "not the password");

        assertThat(location(wrong)).endsWith("/sign-in?error");
        assertThat(location(unknown)).isEqualTo(location(wrong));
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
    }

    @Test
    void account_lockedWhileSignedIn_isShownOut() throws Exception {
        signIn(Person.FISH_VIEWER.username(), Person.PASSWORD);
        var owner = PortalDatabase.started().owner();
        lock(owner, "LOCKED");
        try {
            assertThat(get(port, "/own-account").statusCode()).isEqualTo(302);
            assertThat(location(signIn(Person.FISH_VIEWER.username(), Person.PASSWORD)))
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

        signIn("counted.once", "not the password");

        assertThat(owner.sql("SELECT failures FROM portal.sign_in_failure")
                        .query((row, _) -> row.getInt(1))
                        .list())
                .containsExactly(1, 1);
    }

    @Test
    void signIn_tooOften_isToldHowLongToWait() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            signIn("tries.often", "not the password");
        }

        assertThat(location(signIn("tries.often", "not the password"))).matches(".*/sign-in\\?delayed=[0-9]+");
    }

    @Test
    void signIn_withoutToken_isRefused() throws Exception {
        var answer = post("username=" + Person.CITY_VIEWER.username() + "&password=x");

        assertThat(answer.statusCode()).isIn(302, 403);
        assertThat(location(answer)).doesNotEndWith(":" + port + "/");
        assertThat(get(port, "/accounts").statusCode()).isEqualTo(302);
    }

    @Test
    void signOut_getRequest_doesNotSignOut() throws Exception {
        signIn(Person.CITY_VIEWER.username(), Person.PASSWORD);

        get(port, "/logout");

        assertThat(get(port, "/").statusCode()).isEqualTo(200);
    }

    @Test
    void pages_carryTheHeadersOfAClosedHouse() throws Exception {
        var headers = get(port, "/sign-in").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("object-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void publicPort_showsNoManagement() throws Exception {
        assertThat(get(port, "/actuator/prometheus").statusCode()).isIn(302, 404);
    }

    @Test
    void unknownAddress_signedIn_isNotFoundAndSaysSo() throws Exception {
        signIn(Person.CITY_VIEWER.username(), Person.PASSWORD);

        assertThat(get(port, "/there-is-no-such-page").statusCode()).isIn(200, 404);
    }

    private HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        var page = get(port, "/sign-in").body();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as("a token in the page").isTrue();
        var value = token.group(1) == null ? token.group(2) : token.group(1);
        return post("username=" + encode(username) + "&password=" + encode(password) + "&_csrf=" + encode(value));
    }

    private HttpResponse<String> get(int to, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to + path))
                .header("Accept", "text/html")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
