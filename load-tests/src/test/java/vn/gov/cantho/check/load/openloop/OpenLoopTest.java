package vn.gov.cantho.check.load.openloop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Against a server that answers as each test says. */
final class OpenLoopTest {

    private static final Duration SHORT = Duration.ofMillis(500);
    /** Longer than any machine pauses. */
    private static final Duration PATIENT = Duration.ofMinutes(1);

    private static final Question STAMP = Question.of("/Q/A", "VALID");
    private static final Question BAD_STAMP = Question.of("/Q/B", Questions.RECALLED);

    private final Questions questions = new Questions(List.of(STAMP), List.of(BAD_STAMP));

    @Test
    void ask_everythingAnswered_isRightAndAsMuchAsWasDue() throws IOException {
        var tally = ask(new Pace.Open(400), 8, OpenLoopTest::verdict);

        assertThat(tally.count(Outcome.RIGHT)).isEqualTo(tally.count()).isEqualTo(200);
        assertThat(tally.countOfRecalled(Outcome.RIGHT)).isEqualTo(2);
        assertThat(tally.within(0.99)).isPositive();
    }

    @Test
    void ask_recalledStampThatIsSaidToBeValid_isWrong() throws IOException {
        var tally = ask(new Pace.Open(400), 8, exchange -> answer(exchange, 200, "VALID"));

        assertThat(tally.countOfRecalled(Outcome.WRONG)).isEqualTo(2);
        assertThat(tally.count(Outcome.WRONG)).isEqualTo(2);
    }

    @Test
    void ask_busyAndSaysWhenToRetry_isShed() throws IOException {
        var tally = ask(new Pace.Open(400), 8, exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "5");
            answer(exchange, 503, "");
        });

        assertThat(tally.count(Outcome.SHED)).isEqualTo(200);
    }

    @Test
    void ask_busyWithoutAWord_isWrong() throws IOException {
        var tally = ask(new Pace.Open(400), 8, exchange -> answer(exchange, 503, ""));

        assertThat(tally.count(Outcome.WRONG)).isEqualTo(200);
    }

    @Test
    void ask_connectionClosed_isRefused() throws IOException {
        var tally = ask(new Pace.Open(100), 8, HttpExchange::close);

        assertThat(tally.count(Outcome.REFUSED)).isEqualTo(50);
    }

    @Test
    void ask_nobodyListens_isRefused() throws IOException {
        InetSocketAddress nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
        }
        try (var loop = new OpenLoop(nobody, questions, 8, PATIENT)) {
            assertThat(loop.ask(new Pace.Open(100), SHORT).count(Outcome.REFUSED))
                    .isEqualTo(50);
        }
    }

    @Test
    void ask_noAnswerComes_isSilentAndSoIsWhoWaitedForTheConnection() throws IOException {
        var asked = new AtomicInteger();
        var tally = ask(new Pace.Open(100), 2, SHORT, _ -> asked.incrementAndGet());

        assertThat(tally.count(Outcome.SILENT)).isEqualTo(50);
        assertThat(asked.get()).isLessThan(50);
    }

    @Test
    void ask_closedPace_asksAgainOnlyWhenAnswered() throws IOException {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var tally = ask(new Pace.Closed(3), 8, exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            now.decrementAndGet();
            verdict(exchange);
        });

        assertThat(tally.count(Outcome.RIGHT)).isGreaterThan(10);
        assertThat(most.get()).isBetween(1, 3);
    }

    private Tally ask(Pace pace, int connectionsMax, HttpHandler handler) throws IOException {
        return ask(pace, connectionsMax, PATIENT, handler);
    }

    private Tally ask(Pace pace, int connectionsMax, Duration patience, HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var loop = new OpenLoop(server.getAddress(), questions, connectionsMax, patience)) {
            server.setExecutor(threads);
            server.start();
            var tally = loop.ask(pace, SHORT);
            server.stop(0);
            return tally;
        }
    }

    private static void verdict(HttpExchange exchange) throws IOException {
        answer(exchange, 200, exchange.getRequestURI().getPath().equals("/Q/A") ? "VALID" : Questions.RECALLED);
    }

    private static void answer(HttpExchange exchange, int status, String verdict) throws IOException {
        exchange.getResponseHeaders().add("X-Verdict", verdict);
        exchange.sendResponseHeaders(status, 3);
        exchange.getResponseBody().write(new byte[3]);
        exchange.close();
    }
}
