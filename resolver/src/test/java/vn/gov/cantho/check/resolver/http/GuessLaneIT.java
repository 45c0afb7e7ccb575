package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.cantho.check.resolver.http.PlainRequests.PHONE;
import static vn.gov.cantho.check.resolver.http.PlainRequests.TO_THE_SERVER;
import static vn.gov.cantho.check.resolver.http.PlainRequests.accept;
import static vn.gov.cantho.check.resolver.http.PlainRequests.cameByLane;
import static vn.gov.cantho.check.resolver.http.PlainRequests.once;
import static vn.gov.cantho.check.resolver.http.PlainRequests.request;
import static vn.gov.cantho.check.resolver.http.PlainRequests.withoutLength;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.RawAnswer;
import vn.gov.cantho.check.resolver.testing.RawConnection;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

/** Codes that do not exist on the short way: told as the server tells them, at the same moment, and no oftener. */
final class GuessLaneIT {

    private static final int AT_ONCE = 12;
    private static final Duration EVERY = Duration.ofMinutes(10);

    private static final String GENUINE = ScanStack.stamp(PublishedSamples.CODE_LOT, 1);
    private static final String FORGED = "/q/30000000000000000000";
    private static final String NEVER_ISSUED = ScanStack.stamp(PublishedSamples.CODE_LOT, PublishedSamples.SIZE);
    private static final String UNKNOWN_LOT = ScanStack.stamp(999_999, 7);
    private static final String MISREAD = "/q/3000000000-0000000000";

    private static TestPostgres postgres;

    private ScanStack stack;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
        PublishedSamples.insert(postgres);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void open() {
        stack = ScanStack.startFor(
                postgres.port(), TestRedis.freePort(), new ClientConfig("127.0.0.0/8", AT_ONCE, EVERY));
    }

    @AfterEach
    void close() {
        stack.close();
    }

    @ParameterizedTest
    @CsvSource({"'vi, gzip'", "'en, gzip'", "'vi, br'", "'en, br'"})
    void unknownCode_isAnsweredAsByTheServer(String accept) throws IOException {
        for (var path : new String[] {FORGED, NEVER_ISSUED, UNKNOWN_LOT, MISREAD, "/q/short"}) {
            var byLane = ask(path, accept(accept) + from(path.hashCode() & 127));
            var byServer = ask(path, TO_THE_SERVER + accept(accept) + from(path.hashCode() & 127));

            assertThat(cameByLane(byLane)).as(path).isTrue();
            assertThat(cameByLane(byServer)).as(path).isFalse();
            assertThat(byLane.status()).isEqualTo(404);
            assertThat(byLane.field("X-Verdict")).isEqualTo("UNKNOWN");
            assertThat(withoutLength(byLane)).isEqualTo(withoutLength(byServer));
            assertThat(byLane.text()).isEqualTo(byServer.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi, gzip", "en, br"})
    void networkThatGuesses_isToldToWait_asByTheServer(String accept) throws IOException {
        for (var guess = 0; guess < AT_ONCE; guess++) {
            assertThat(ask(FORGED, accept(accept) + from(guess)).status()).isEqualTo(404);
        }
        for (var path : new String[] {FORGED, NEVER_ISSUED, UNKNOWN_LOT, MISREAD, "/q/short"}) {
            var byLane = ask(path, accept(accept) + from(1));
            var byServer = ask(path, TO_THE_SERVER + accept(accept) + from(1));

            assertThat(cameByLane(byLane)).as(path).isTrue();
            assertThat(byLane.status()).isEqualTo(429);
            assertThat(withoutPause(byLane)).isEqualTo(withoutPause(byServer));
            assertThat(withoutTicket(byLane)).isEqualTo(withoutTicket(byServer));
            assertThat(byLane.text()).contains("action=\"" + path + "\"");
        }
        assertThat(ask(GENUINE, accept(accept) + from(1)).status()).isEqualTo(200);
        assertThat(stack.counted(Count.GUESS_REFUSED)).isEqualTo(10);
    }

    @Test
    void ticketOfTheLane_isOneThatTheServerTakes() throws IOException {
        for (var guess = 0; guess < AT_ONCE; guess++) {
            ask(FORGED, accept("vi, gzip") + from(guess));
        }
        var refused = ask(FORGED, accept("vi, gzip") + from(1)).text();
        var ticket = refused.replaceAll("(?s).*name=\"again\" value=\"([^\"]+)\".*", "$1");
        var tickets = new GuessTickets(new StampHashes(TestStampCodes.ring()));
        var network = Device.network("203.0.113.1");
        var later = ScanStack.NOW.plus(GuessTickets.AGE_MIN);

        assertThat(tickets.holds("again=" + ticket, FORGED, network, later)).isTrue();
        assertThat(tickets.holds("again=" + ticket, NEVER_ISSUED, network, later))
                .isFalse();
    }

    @Test
    void otherNetwork_hasGuessesOfItsOwn() throws IOException {
        for (var guess = 0; guess <= AT_ONCE; guess++) {
            ask(FORGED, accept("vi, gzip") + from(guess));
        }
        var stranger = "X-Forwarded-For: 198.51.100.7\r\n" + PHONE;
        assertThat(ask(FORGED, accept("vi, gzip") + from(1)).status()).isEqualTo(429);
        assertThat(ask(FORGED, accept("vi, gzip") + stranger).status()).isEqualTo(404);
    }

    @Test
    void scansBehindAGuessOnOneConnection_waitForItsAnswer() throws IOException {
        var all = IntStream.range(0, 8)
                .mapToObj(number -> request(number % 2 == 0 ? FORGED : GENUINE, accept("vi, gzip") + from(1)))
                .toList();
        try (var connection = RawConnection.open(stack.port())) {
            for (var request : all) {
                connection.send(request.getBytes(ISO_8859_1));
            }
            assertThat(RawAnswer.read(connection, all.size()))
                    .extracting(RawAnswer::status)
                    .containsExactly(404, 200, 404, 200, 404, 200, 404, 200);
        }
    }

    @Test
    void scansInOnePieceBehindAGuess_areAnswered() throws IOException {
        var guess = request(FORGED, accept("vi, gzip") + from(1)).getBytes(ISO_8859_1);
        var two = request(GENUINE, accept("vi, gzip") + from(1)).repeat(2).getBytes(ISO_8859_1);
        for (var time = 0; time < AT_ONCE; time++) {
            try (var connection = RawConnection.open(stack.port())) {
                connection.send(guess);
                Eventually.holds("the guess has come alone", () -> stack.connections() > 0);
                // More than the lane reads at once, while it waits: all of it is for the server.
                connection.send(two);
                assertThat(RawAnswer.read(connection, 3))
                        .extracting(RawAnswer::status)
                        .containsExactly(404, 200, 200);
            }
        }
    }

    @Test
    void whoLeavesBeforeTheAnswer_leavesNothingBehind() throws IOException {
        for (var time = 0; time < 50; time++) {
            try (var connection = RawConnection.open(stack.port())) {
                connection.send(request(FORGED, accept("vi, gzip") + from(1)).getBytes(ISO_8859_1));
            }
        }
        Eventually.holds("no connection is kept", () -> stack.connections() == 0);
        assertThat(ask(GENUINE, accept("vi, gzip") + from(1)).status()).isEqualTo(200);
        assertThat(stack.counted(Count.ANSWER_BROKEN)).isZero();
    }

    private RawAnswer ask(String path, String fields) throws IOException {
        return once(stack.port(), request(path, fields));
    }

    private static String from(int host) {
        return "X-Forwarded-For: 203.0.113." + host + "\r\n" + PHONE;
    }

    /** The fields but for the pause, which is a second less when a second has passed between two answers. */
    private static Map<String, String> withoutPause(RawAnswer answer) {
        assertThat(Long.parseLong(answer.field("Retry-After"))).isBetween(1L, EVERY.toSeconds());
        var fields = withoutLength(answer);
        fields.remove("retry-after");
        return fields;
    }

    private static String withoutTicket(RawAnswer answer) throws IOException {
        return answer.text().replaceAll("name=\"again\" value=\"[A-Za-z0-9_-]{32}\"", "");
    }
}
