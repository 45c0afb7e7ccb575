package vn.gov.cantho.check.load.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against a server that says what it is told to: the status and verdict that the path names. */
final class FuzzedConnectionTest {

    @Test
    void answers_areCountedByStatusAndVerdict() throws IOException {
        var tally = ask(List.of("/200/VALID", "/404/UNKNOWN", "/429/", "/414/CLOSE", "/503/", "/404/UNKNOWN"));

        assertThat(tally.statuses()).isEqualTo(Map.of(200, 1L, 404, 2L, 414, 1L, 429, 1L, 503, 1L));
        assertThat(tally.ofOurCodes()).isEqualTo(1);
        assertThat(tally.someFailures()).containsExactly("503 /503/");
    }

    @Test
    void connection_closedBetween_isOpenedAgainAndNothingIsLostOrCountedTwice() throws IOException {
        var targets = IntStream.range(0, 500)
                .mapToObj(number -> number % 7 == 0 ? "/404/CLOSE" : number % 11 == 0 ? "/404/DROP" : "/404/UNKNOWN")
                .toList();

        var tally = ask(targets);

        assertThat(tally.answers()).isEqualTo(500);
        assertThat(tally.failures()).isZero();
    }

    @Test
    void requestThatIsNeverAnswered_isAFailureAndTheNextOnesAreAsked() throws IOException {
        var tally = ask(List.of("/404/UNKNOWN", "/0/NEVER", "/404/UNKNOWN"));

        assertThat(tally.answers()).isEqualTo(2);
        assertThat(tally.someFailures()).containsExactly("no answer /0/NEVER");
    }

    private static Tally ask(List<String> targets) throws IOException {
        var tally = new Tally();
        try (var server = new ServerSocket(0);
                var connection = new FuzzedConnection(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), tally)) {
            Thread.ofVirtual().start(() -> serve(server));
            connection.ask(targets);
        }
        return tally;
    }

    private static void serve(ServerSocket server) {
        try {
            while (true) {
                try (var socket = server.accept()) {
                    serve(socket);
                }
            }
        } catch (IOException _) {
            // The test is over.
        }
    }

    private static void serve(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.startsWith("GET ")) {
                continue;
            }
            var parts = line.split("[ /]", -1);
            var verdict = parts.length > 3 ? parts[3] : "";
            if (verdict.equals("NEVER")) {
                return;
            }
            socket.getOutputStream().write(answer(parts[2], verdict).getBytes(US_ASCII));
            if (verdict.equals("CLOSE") || verdict.equals("DROP")) {
                return;
            }
        }
    }

    private static String answer(String status, String verdict) {
        var head = verdict.equals("CLOSE") ? "Connection: close\r\n" : "";
        var word = verdict.matches("VALID|UNKNOWN") ? "X-Verdict: " + verdict + "\r\n" : "";
        return (status.equals("414") ? "HTTP/1.0 " : "HTTP/1.1 ") + status + " Told\r\n" + head + word
                + "content-length: 2\r\n\r\n{}";
    }
}
