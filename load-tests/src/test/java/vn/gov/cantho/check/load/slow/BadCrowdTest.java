package vn.gov.cantho.check.load.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against servers that let everybody go, and one that keeps them. */
final class BadCrowdTest {

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Map<BadKind, Integer> FIVE_EACH =
            Map.of(BadKind.SLOW_READER, 5, BadKind.DRIPPED_BODY, 5, BadKind.HALF_HEAD, 5, BadKind.IDLE, 5);

    private final Queue<Socket> held = new ConcurrentLinkedQueue<>();

    @AfterEach
    void letGo() throws IOException {
        for (var socket : held) {
            socket.close();
        }
    }

    @Test
    void clients_closed_areOver() throws IOException {
        try (var server = new ServerSocket(0);
                var crowd = crowd(server)) {
            Thread.ofVirtual().start(() -> accept(server, true));

            crowd.hold(FIVE_EACH, Duration.ofSeconds(30));

            for (var kind : BadKind.values()) {
                var lives = Lives.of(kind, crowd.of(kind));
                assertThat(lives.number()).isEqualTo(5);
                assertThat(lives.left()).isZero();
            }
        }
    }

    @Test
    void clients_keptForEver_areLeft() throws IOException {
        try (var server = new ServerSocket(0);
                var crowd = crowd(server)) {
            Thread.ofVirtual().start(() -> accept(server, false));

            crowd.hold(FIVE_EACH, Duration.ofMillis(300));

            for (var kind : BadKind.values()) {
                var lives = Lives.of(kind, crowd.of(kind));
                assertThat(lives.left()).isEqualTo(5);
                assertThat(lives.areShort()).isFalse();
                assertThat(lives.line()).contains(kind.title(), "left open 5");
            }
        }
    }

    @Test
    void lives_ofClientsClosedInTime_areShort() {
        var kept = new Lives(BadKind.IDLE, 10, 2, 0, Duration.ofSeconds(15), Duration.ofMillis(15_900));
        assertThat(kept.areShort()).isTrue();
        assertThat(new Lives(BadKind.IDLE, 10, 10, 0, Duration.ZERO, Duration.ZERO).areShort())
                .as("nobody was let in")
                .isFalse();
        assertThat(new Lives(BadKind.HALF_HEAD, 10, 0, 0, Duration.ofSeconds(5), Duration.ofMillis(6_001)).areShort())
                .isFalse();
    }

    @Test
    void numbers_ofAHundredPercent_areThoseOfThePromise() {
        assertThat(SlowRun.numbers(100))
                .containsEntry(BadKind.IDLE, 10_000)
                .containsEntry(BadKind.HALF_HEAD, 5_000)
                .containsEntry(BadKind.DRIPPED_BODY, 1_000)
                .containsEntry(BadKind.SLOW_READER, 1_000);
        assertThat(SlowRun.numbers(5)).containsEntry(BadKind.HALF_HEAD, 250);
    }

    @Test
    void latencies_haveTheShareThatIsAskedFor() {
        var latencies = new Latencies();
        for (var millis = 1; millis <= 200; millis++) {
            latencies.answered(Duration.ofMillis(millis));
        }
        latencies.failed("status 503");
        assertThat(latencies.within(0.5)).isEqualTo(Duration.ofMillis(100));
        assertThat(latencies.within(0.99)).isEqualTo(Duration.ofMillis(198));
        assertThat(latencies.line("during:")).contains("200 scans answered, 1 not");
        assertThat(Memory.read("VmRSS:\t  204800 kB")).isEqualTo(200);
    }

    private static BadCrowd crowd(ServerSocket server) throws IOException {
        return new BadCrowd(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), "/Q/X", AT_ONCE);
    }

    private void accept(ServerSocket server, boolean closes) {
        try {
            while (true) {
                var socket = server.accept();
                held.add(socket);
                if (closes) {
                    socket.close();
                }
            }
        } catch (IOException _) {
            // The test is over.
        }
    }
}
