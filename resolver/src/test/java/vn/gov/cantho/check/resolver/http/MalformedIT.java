package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.config.HttpConfig;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.RawAnswer;
import vn.gov.cantho.check.resolver.testing.RawConnection;
import vn.gov.cantho.check.resolver.testing.ScanStack;

/** What is no request is refused or cut off, and what was hidden behind it is answered to nobody. */
final class MalformedIT {

    private static final HttpConfig HTTP = new HttpConfig(
            2_000,
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            1_000,
            1_000_000);
    private static final int AT_ONCE = 50;
    private static final int TIMES_MAX = 10;
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 405, 413, 414, 415, 417, 431, 505);
    private static final int SWITCHING = 101;
    private static final int MISTAKES_FROM = 500;

    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.[01] (?!100 )(\\d{3}) ");
    private static final String SCAN = "GET " + ScanStack.stamp(PublishedSamples.CODE_LOT, 1)
            + " HTTP/1.1\r\nHost: a\r\nAccept: application/json\r\n\r\n";

    private static final String PLAIN = "GET " + ScanStack.stamp(PublishedSamples.CODE_LOT, 2)
            + " HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n";

    private static ScanStack stack;

    @BeforeAll
    static void start() {
        stack = ScanStack.startWithSamples(HTTP);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void everyRequestOfTheCorpus_isRefusedOrCutOff_andScansGoOn() throws Exception {
        var corpus = Stream.of(MalformedFraming.all(), MalformedHeads.all(), MalformedTargets.all())
                .flatMap(requests -> requests)
                .distinct()
                .toList();
        assertThat(corpus).filteredOn(request -> !request.isServed()).hasSizeGreaterThan(500);

        assertThat(wrong(corpus, MalformedIT::exchange)).isEmpty();

        assertThat(statuses(exchange(SCAN.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))))
                .containsExactly(200);
        Eventually.holds("nobody keeps a connection", () -> stack.connections() == 0);
    }

    /** The scan is answered past the parser of the server, which therefore sees the bad one first. */
    @Test
    void everyRequestOfTheCorpus_behindAPlainScan_isRefusedOrCutOff() throws Exception {
        var corpus = Stream.of(MalformedFraming.all(), MalformedHeads.all(), MalformedTargets.all())
                .flatMap(requests -> requests)
                .distinct()
                .toList();

        assertThat(wrong(corpus, MalformedIT::exchangeBehindAScan)).isEmpty();
    }

    @Test
    void malformedAfterAGoodOne_isRefusedAlone() throws Exception {
        for (var bad : List.of(
                "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
                "G\0T / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n")) {
            var answer = exchange(SCAN + bad + RawRequest.HIDDEN);
            assertThat(statuses(answer)).as(bad).hasSize(2).startsWith(200);
            assertThat(statuses(answer).getLast()).as(bad).isIn(REFUSALS);
            assertThat(answer).contains("\"verdict\":\"VALID\"");
        }
    }

    @Test
    void requestsAfterAnAnswerThatEndsTheConnection_areNotAnswered() throws Exception {
        var unread =
                "GET /robots.txt HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
        assertThat(statuses(exchange(unread + SCAN))).hasSize(1).allMatch(REFUSALS::contains);
        assertThat(statuses(exchange("GET /robots.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + SCAN)))
                .containsExactly(200);
    }

    /** What was answered otherwise than it should be, of all that are sent, some at once. */
    private static List<String> wrong(List<RawRequest> corpus, Exchange exchange) throws Exception {
        var turns = new Semaphore(AT_ONCE);
        var wrong = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = corpus.stream()
                    .<Callable<Optional<String>>>map(request -> () -> inTurn(turns, request, exchange))
                    .toList();
            for (var found : threads.invokeAll(tasks)) {
                found.get().ifPresent(wrong::add);
            }
        }
        return wrong;
    }

    private static Optional<String> inTurn(Semaphore turns, RawRequest request, Exchange exchange) throws Exception {
        turns.acquire();
        try {
            var answer = new String(exchange.of(request.sent()), ISO_8859_1);
            return isRight(request, statuses(answer))
                    ? Optional.empty()
                    : Optional.of(statuses(answer) + " to " + request);
        } finally {
            turns.release();
        }
    }

    private static boolean isRight(RawRequest request, List<Integer> statuses) {
        if (statuses.size() > 1) {
            return false;
        }
        return statuses.stream()
                .allMatch(status -> REFUSALS.contains(status)
                        || (request.isServed() && status != SWITCHING && status < MISTAKES_FROM));
    }

    private static List<Integer> statuses(String answer) {
        return ANSWER.matcher(answer)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static String exchange(String request) throws IOException {
        return new String(exchange(request.getBytes(ISO_8859_1)), ISO_8859_1);
    }

    /** The answers to bytes, all that come until the connection ends. */
    private interface Exchange {

        byte[] of(byte[] request) throws IOException;
    }

    private static byte[] exchangeBehindAScan(byte[] request) throws IOException {
        for (var time = 1; ; time++) {
            try (var connection = RawConnection.open(stack.port())) {
                var scan = RawAnswer.read(connection.send(PLAIN.getBytes(ISO_8859_1)));
                assertThat(scan.status()).isEqualTo(200);
                return connection.send(request).readToTheEnd();
            } catch (EOFException late) {
                // On a machine that does much else the scan itself may come too late for the short deadlines here.
                if (time == TIMES_MAX) {
                    throw late;
                }
            }
        }
    }

    private static byte[] exchange(byte[] request) throws IOException {
        try (var connection = RawConnection.open(stack.port())) {
            return connection.send(request).readToTheEnd();
        }
    }
}
