package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.gov.cantho.check.resolver.http.PlainRequests.PHONE;
import static vn.gov.cantho.check.resolver.http.PlainRequests.ROBOT;
import static vn.gov.cantho.check.resolver.http.PlainRequests.TO_THE_SERVER;
import static vn.gov.cantho.check.resolver.http.PlainRequests.accept;
import static vn.gov.cantho.check.resolver.http.PlainRequests.cameByLane;
import static vn.gov.cantho.check.resolver.http.PlainRequests.exchange;
import static vn.gov.cantho.check.resolver.http.PlainRequests.withoutLength;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.config.HttpConfig;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.RawAnswer;
import vn.gov.cantho.check.resolver.testing.RawConnection;
import vn.gov.cantho.check.resolver.testing.ScanStack;

/** The short way of plain scans says exactly what the server would say, and everything else still finds the server. */
final class ScanLaneIT {

    private static final int REQUESTS_MAX = 40;
    private static final int SIZE_DIFFERENCE_MAX = 16;
    private static final HttpConfig HTTP = new HttpConfig(
            2_000,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            REQUESTS_MAX,
            1_000_000);

    private static ScanStack stack;

    @BeforeAll
    static void start() {
        stack = ScanStack.startWithSamples(HTTP);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void warm() throws IOException {
        stack.status.clear();
        for (var accept : List.of("vi, gzip", "en, gzip", "vi, br", "en, br", "vi, identity")) {
            // Identity and counts are read for the first, the page is kept after the second.
            for (var time = 0; time < 3; time++) {
                var _ = once(request(1, accept(accept) + ROBOT));
            }
        }
        stack.scans.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, 'vi, gzip'",
        "VALID, 'en, gzip'",
        "VALID, 'vi, br'",
        "VALID, 'en, br'",
        "VALID, 'vi, identity'",
        "RECALLED, 'en, identity'",
        "UNCONFIRMED, 'vi, gzip'",
        "RECALLED, 'vi, gzip'",
        "SUSPECT, 'vi, gzip'",
        "LOCKED, 'en, br'",
        "NOT_ACTIVATED, 'vi, gzip'"
    })
    void answer_isThatOfTheServer(Verdict verdict, String accept) throws IOException {
        prepare(verdict);
        var serial = verdict == Verdict.NOT_ACTIVATED ? PublishedSamples.ACTIVATED : 1;
        // The first of a kind is written whole, the second is kept, the third comes from what is kept.
        for (var time = 0; time < 3; time++) {
            var byLane = once(request(serial, accept(accept) + ROBOT));
            var byServer = once(request(serial, TO_THE_SERVER + accept(accept) + ROBOT));

            assertThat(cameByLane(byLane)).isTrue();
            assertThat(cameByLane(byServer)).isFalse();
            assertThat(byLane.status()).isEqualTo(200);
            assertThat(byLane.field("X-Verdict")).isEqualTo(verdict.name());
            assertThat(byLane.field("content-encoding")).isEqualTo(named(accept));
            assertThat(withoutLength(byLane)).isEqualTo(withoutLength(byServer));
            assertThat(byLane.text()).isEqualTo(byServer.text());
        }
    }

    @Test
    void scan_isCountedOnce_withPlaceAndClient() throws IOException {
        var answer = once(request(30, accept("vi, gzip") + PHONE));
        var next = once(request(30, accept("vi, gzip") + PHONE));

        assertThat(cameByLane(answer)).isTrue();
        assertThat(next.text()).contains("Đã quét 2 lần");
        assertThat(stack.scans).hasSize(2).allSatisfy(scan -> {
            assertThat(scan.code().serial()).isEqualTo(30);
            assertThat(scan.verdict()).isEqualTo(Verdict.VALID);
            assertThat(scan.place()).isPresent();
        });
    }

    @Test
    void scan_whoseIdentityIsNotAtHand_waitsForIt_andIsCountedOnce() throws IOException {
        stack.status.setLeastRevision(Kind.CODE_LOT, PublishedSamples.UNBOUND_CODE_LOT, 1);
        var path = ScanStack.stamp(PublishedSamples.UNBOUND_CODE_LOT, 3);
        try (var connection = RawConnection.open(stack.port())) {
            for (var time = 1; time <= 2; time++) {
                var answer = exchange(connection, PlainRequests.request(path, accept("vi, gzip") + PHONE));

                assertThat(cameByLane(answer)).isTrue();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(stack.scans).hasSize(time);
            }
        }
    }

    @Test
    void whatIsNoStamp_isAnsweredByTheServer_andScansGoOnOverTheLane() throws IOException {
        try (var connection = RawConnection.open(stack.port())) {
            var home = exchange(connection, PlainRequests.request("/", accept("vi, gzip") + PHONE));
            var scan = exchange(connection, request(1, accept("vi, gzip") + PHONE));

            assertThat(home.status()).isEqualTo(200);
            assertThat(cameByLane(home)).isFalse();
            assertThat(scan.field("X-Verdict")).isEqualTo("VALID");
        }
    }

    @Test
    void serialBeyondTheLot_looksAsAtTheServer() throws IOException {
        var path = ScanStack.stamp(PublishedSamples.CODE_LOT, PublishedSamples.SIZE);
        var plain = once(PlainRequests.request(path, accept("vi, gzip") + PHONE));
        var served = once(PlainRequests.request(path, TO_THE_SERVER + accept("vi, gzip") + PHONE));

        assertThat(plain.status()).isEqualTo(404);
        assertThat(plain.byName()).isEqualTo(served.byName());
        assertThat(plain.text()).isEqualTo(served.text());
        assertThat(stack.scans).hasSize(2);
    }

    /** Neither words nor sizes nor fields may tell a guesser whether a code is genuine. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "application/ld+json"})
    void whatWasNeverIssued_looksLikeWhatWasMadeUp(String form) throws IOException {
        var genuine = ScanStack.stamp(PublishedSamples.CODE_LOT, PublishedSamples.SIZE + 1);
        for (var coding : List.of("vi, gzip", "vi, br", "vi, identity")) {
            for (var last : List.of("A", "B", "C")) {
                var madeUp = ScanStack.stamp(PublishedSamples.CODE_LOT, 1).replaceFirst(".$", last);
                var wish = accept(coding).replace("text/html", form) + PHONE;
                var never = once(PlainRequests.request(genuine, wish));
                var invented = once(PlainRequests.request(madeUp, wish));

                assertThat(invented.field("X-Verdict")).isEqualTo("UNKNOWN");
                assertThat(names(invented)).isEqualTo(names(never));
                assertThat(invented.content().length())
                        .isCloseTo(never.content().length(), within(SIZE_DIFFERENCE_MAX));
                assertThat(withoutCode(invented.text(), madeUp)).isEqualTo(withoutCode(never.text(), genuine));
            }
        }
    }

    /** What the answer must say of its coding; of a page as it is, nothing. */
    private static String named(String accept) {
        var coding = accept.substring(accept.indexOf(' ') + 1);
        return coding.equals("identity") ? "" : coding;
    }

    private static String withoutCode(String page, String path) {
        var code = path.substring("/q/".length());
        return page.replace(code, "")
                .replace(String.join(" ", code.split("(?<=\\G.{4})", -1)).strip(), "");
    }

    private static List<String> names(RawAnswer answer) {
        return answer.fields().stream().map(ScanLaneIT::name).toList();
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf(':'));
    }

    @Test
    void manyAtOnceOnOneConnection_areAnsweredInTheirOrder() throws IOException {
        var all = new StringBuilder();
        for (var serial = 100; serial < 120; serial++) {
            all.append(request(serial, accept("vi, gzip") + PHONE));
        }
        try (var connection = RawConnection.open(stack.port())) {
            connection.send(all.toString().getBytes(ISO_8859_1));
            assertInOrder(RawAnswer.read(connection, 20), 100);
        }
    }

    @Test
    void manyOneAfterTheOtherWithoutWaiting_areAnsweredInTheirOrder() throws IOException {
        try (var connection = RawConnection.open(stack.port())) {
            for (var serial = 100; serial < 120; serial++) {
                connection.send(request(serial, accept("vi, gzip") + PHONE).getBytes(ISO_8859_1));
            }
            assertInOrder(RawAnswer.read(connection, 20), 100);
        }
    }

    @Test
    void headInTwoPieces_isAnswered_andWhatFollows() throws IOException {
        var bytes = request(1, accept("vi, gzip") + PHONE);
        try (var connection = RawConnection.open(stack.port())) {
            connection.send(bytes.substring(0, 25).getBytes(ISO_8859_1));
            Eventually.holds("the first piece has come", () -> stack.connections() > 0);
            connection.send(bytes.substring(25).getBytes(ISO_8859_1));
            assertThat(RawAnswer.read(connection).status()).isEqualTo(200);
            assertThat(exchange(connection, bytes).status()).isEqualTo(200);
        }
    }

    @Test
    void lastRequestOfAConnection_endsIt() throws IOException {
        try (var connection = RawConnection.open(stack.port())) {
            for (var time = 1; time < REQUESTS_MAX; time++) {
                var answer = exchange(connection, request(1, accept("vi, gzip") + ROBOT));
                assertThat(answer.field("connection")).as("request %d", time).isEmpty();
            }
            var last = exchange(connection, request(1, accept("vi, gzip") + ROBOT));

            assertThat(last.field("connection")).isEqualTo("close");
            assertThat(connection.read()).isEqualTo(-1);
        }
    }

    @Test
    void whoLeavesBeforeTheAnswer_leavesNothingBehind() throws IOException {
        for (var time = 0; time < 50; time++) {
            try (var connection = RawConnection.open(stack.port())) {
                connection.send(request(1, accept("vi, gzip") + ROBOT).getBytes(ISO_8859_1));
            }
        }
        Eventually.holds("no connection is kept", () -> stack.connections() == 0);
        assertThat(once(request(1, accept("vi, gzip") + ROBOT)).status()).isEqualTo(200);
    }

    private static void assertInOrder(List<RawAnswer> answers, int firstSerial) throws IOException {
        for (var i = 0; i < answers.size(); i++) {
            var code =
                    ScanStack.stamp(PublishedSamples.CODE_LOT, firstSerial + i).substring("/q/".length());
            assertThat(answers.get(i).text()).contains(code);
        }
    }

    private static void prepare(Verdict verdict) {
        var lot = Subject.of(Kind.PRODUCTION_LOT, PublishedSamples.LOT);
        switch (verdict) {
            case UNCONFIRMED -> stack.status.loseLease();
            case RECALLED -> stack.status.set(lot, Change.RECALLED);
            case SUSPECT -> stack.status.set(Subject.range(PublishedSamples.CODE_LOT, 0, 20), Change.SUSPECT);
            case LOCKED ->
                stack.status.set(Subject.of(Kind.ESTABLISHMENT, PublishedSamples.ESTABLISHMENT), Change.LOCKED);
            default -> {}
        }
    }

    private static String request(int serial, String fields) {
        return PlainRequests.request(ScanStack.stamp(PublishedSamples.CODE_LOT, serial), fields);
    }

    private static RawAnswer once(String request) throws IOException {
        return PlainRequests.once(stack.port(), request);
    }
}
