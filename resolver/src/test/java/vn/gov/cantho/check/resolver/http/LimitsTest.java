package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.config.HttpConfig;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.config.ScanConfig;
import vn.gov.cantho.check.resolver.config.SharedCacheConfig;
import vn.gov.cantho.check.resolver.config.StoreConfig;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestRedis;

/** What the port refuses, with no neighbour alive: every bad request gets a 4xx, and nobody keeps a connection. */
final class LimitsTest {

    private static final HttpConfig HTTP = new HttpConfig(
            20,
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(500),
            5,
            1_000_000);

    /** All tests come from one network, which must not be asked to wait. */
    private static final ClientConfig CLIENTS = new ClientConfig("", 1_000_000, Duration.ofMillis(1));

    private static ScanStack stack;

    @BeforeAll
    static void open() {
        stack = start();
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    private static ScanStack start() {
        return ScanStack.start(
                TestRedis.freePort(),
                TestRedis.freePort(),
                new ScanConfig(
                        HTTP, LocalCacheConfig.DEFAULTS, SharedCacheConfig.DEFAULTS, StoreConfig.DEFAULTS, CLIENTS));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /q/,                    303",
        "GET,    /q/%,                   400",
        "GET,    /q/%zz,                 400",
        "GET,    /q/%C0%AF,              404",
        "GET,    /q/%00,                 404",
        "GET,    /q/a/b/c,               404",
        "GET,    /8004/95200010AB,        404",
        "GET,    /01/09520001000102/10/, 400",
        "GET,    /01/09520001000102/10/%00, 400",
        "GET,    /AQnYUc1gmiCNV4JGEw,    404",
        "GET,    /eh30395DFA8324C4D000005BF5, 404",
        "GET,    /exMDld-oMkxNAAAFv1,    404",
        "GET,    /l/CT-abc/1,            404",
        "GET,    /nowhere,               404",
        "GET,    //,                     303",
        "GET,    /media/..%2f..%2fetc,   404",
        "GET,    /,                      200",
        "GET,    /?lang=en,              200",
        "GET,    /favicon.ico,           200",
        "GET,    /robots.txt,            200",
        "GET,    /q?code=ab%20cd,        303",
        "GET,    /q?code=,               303",
        "GET,    /q,                     303",
        "GET,    /api,                   200",
        "GET,    /openapi.json,          200",
        "GET,    /camera.js,             200",
        "GET,    /manifest.webmanifest,  200",
        "GET,    /search,                200",
        "GET,    /report,                200",
        "GET,    /report?code=%zz,       200",
        "GET,    /report/x,              404",
        "GET,    /report/0000-0000-0000-0000, 503",
        "POST,   /report,                415",
        "GET,    /search?q=%zz,          200",
        "GET,    /search?q=a%00%ff,      503",
        "GET,    /search?q=xoai,         503",
        "GET,    /products,              503",
        "GET,    /products?after=x,      503",
        "GET,    /establishments/x,      404",
        "GET,    /sitemap.xml,           503",
        "GET,    /sitemap/lots--1.xml,   404",
        "HEAD,   /,                      200",
        "POST,   /q/abc,                 415",
        "POST,   /q,                     405",
        "POST,   /,                      405",
        "PUT,    /,                      405",
        "DELETE, /q/abc,                 405",
        "PATCH,  /media/x,               405",
        "OPTIONS, /,                     204",
        "TRACE,  /,                      405",
        "BREW,   /,                      405"
    })
    void requests_getTheirStatus(String method, String target, int status) throws IOException {
        assertThat(status(method + " " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .isEqualTo(status);
    }

    @Test
    void refusals_areFullPagesAndSayWhatIsAllowed() throws IOException {
        var response = exchange("PUT /q/abc HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(response)
                .startsWith("HTTP/1.1 405")
                .containsIgnoringCase("allow: GET, HEAD, OPTIONS, POST")
                .containsIgnoringCase("content-security-policy: default-src 'none'")
                .containsIgnoringCase("connection: close")
                .contains("<!doctype html>");
    }

    @Test
    void tooLongOrTooMuch_isRefused() throws IOException {
        assertThat(status("GET /q/" + "a".repeat(600) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .isEqualTo(414);
        assertThat(status("GET /q/" + "a".repeat(600) + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n"))
                .isEqualTo(414);
        assertThat(status("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(9_000) + "\r\n\r\n"))
                .isEqualTo(431);
        assertThat(status("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde"))
                .isEqualTo(413);
        assertThat(status("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .isEqualTo(413);
    }

    @Test
    void forms_longerOrOtherThanThePin_areRefusedUnread() throws IOException {
        var form = "POST /q/abc HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        assertThat(status(form + "Content-Length: 257\r\n\r\n")).isEqualTo(413);
        assertThat(status(form + "\r\n")).isEqualTo(413);
        assertThat(status(form + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")).isEqualTo(413);
        assertThat(status(form.replace("x-www-form-urlencoded", "json") + "Content-Length: 2\r\n\r\n{}"))
                .isEqualTo(415);
        assertThat(exchange(form.replace("-urlencoded", "-urlencoded; charset=UTF-8")
                        + "Connection: close\r\nContent-Length: 10\r\n\r\npin=123456"))
                .startsWith("HTTP/1.1 303");
    }

    @Test
    void form_whoseBodyNeverComes_isCutOff() throws IOException {
        var begun = System.nanoTime();
        var response = exchange("POST /q/abc HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 10\r\n\r\npin=");
        assertThat(response).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void report_largerThanIsRead_isRefusedUnread() throws IOException {
        var form = "POST /report HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\n";
        assertThat(status(form + "Content-Length: 99999999\r\n\r\n")).isEqualTo(413);
        assertThat(status(form + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")).isEqualTo(413);
    }

    @Test
    void report_whosePhotosNeverCome_isCutOffAndGivesItsTurnBack() throws IOException {
        var drip = "POST /report HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Content-Length: 4000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a\"\r\n\r\nab";
        for (var number = 0; number <= UploadTurns.NETWORK_MAX; number++) {
            assertThat(exchange(drip)).isEmpty();
        }
    }

    @Test
    void noise_isNeverAnsweredWithFiveHundred() throws IOException {
        var random = new Random(5);
        var letters = "GET POST/q%0aZ?&=#:\\\"<>{}|^`~*\u007f HTTP1.\t;,";
        for (var round = 0; round < 60; round++) {
            var line = new StringBuilder(round % 2 == 0 ? "GET /q/" : "");
            for (var length = random.nextInt(60); length > 0; length--) {
                line.append(letters.charAt(random.nextInt(letters.length())));
            }
            var status =
                    status(line + (round % 3 == 0 ? "" : " HTTP/1.1") + "\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(status).as(line.toString()).isLessThan(500);
        }
    }

    @Test
    void drippedHead_isCutOff() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), stack.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET / HT".getBytes(US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void connection_isClosedAfterItsShareOfRequests() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), stack.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /robots.txt HTTP/1.1\r\nHost: a\r\n\r\n"
                            .repeat(5)
                            .getBytes(US_ASCII));
            var all = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            assertThat(all.split("HTTP/1.1 200", -1)).hasSize(6);
        }
    }

    @Test
    void connections_beyondTheCap_areClosedAtOnce() throws IOException {
        var sockets = new java.util.ArrayList<Socket>();
        try (var full = start()) {
            for (var i = 0; i < HTTP.connectionsMax(); i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), full.port()));
            }
            try (var last = new Socket(InetAddress.getLoopbackAddress(), full.port())) {
                last.setSoTimeout(20_000);
                assertThat(last.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private int status(String request) throws IOException {
        var response = exchange(request);
        return response.isEmpty() ? 0 : Integer.parseInt(response.substring(9, 12));
    }

    private String exchange(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), stack.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            var response = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(response);
            } catch (java.net.SocketException _) {
                // A connection that is closed with bytes unread is reset; what came before counts.
            }
            return response.toString(java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
