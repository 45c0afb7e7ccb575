package vn.gov.cantho.check.load.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.load.rig.Waiting;

final class FaultProxyTest {

    private static final int SILENCE_MILLIS = 200;
    private static final int PATIENCE_MILLIS = 20_000;

    private final ServerSocket server = server();
    private final FaultProxy proxy = new FaultProxy(server.getLocalPort());
    private Socket client;
    private Socket accepted;

    @BeforeEach
    void connect() throws IOException {
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        accepted = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        accepted.close();
        proxy.close();
        server.close();
    }

    @Test
    void pass_bothWays_arrives() throws IOException {
        assertThat(sent(client, accepted, PATIENCE_MILLIS)).isTrue();
        assertThat(sent(accepted, client, PATIENCE_MILLIS)).isTrue();
    }

    @Test
    void held_bytes_arriveWhenHealed() throws IOException {
        proxy.set(Flow.HELD);
        assertThat(sent(client, accepted, SILENCE_MILLIS)).isFalse();
        proxy.heal();
        accepted.setSoTimeout(0);
        assertThat(accepted.getInputStream().read()).isEqualTo('x');
    }

    @Test
    void held_oneWay_leavesTheOther() throws IOException {
        proxy.set(FaultProxy.Way.TO_CLIENT, Flow.HELD);
        assertThat(sent(client, accepted, PATIENCE_MILLIS)).isTrue();
        assertThat(sent(accepted, client, SILENCE_MILLIS)).isFalse();
    }

    @Test
    void swallowed_connection_isDeadForEverAndTheNextIsNot() throws IOException {
        proxy.set(Flow.SWALLOWED);
        assertThat(sent(client, accepted, SILENCE_MILLIS)).isFalse();
        proxy.heal();
        assertThat(sent(client, accepted, SILENCE_MILLIS)).isFalse();
        try (var next = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
                var nextAccepted = server.accept()) {
            assertThat(sent(next, nextAccepted, PATIENCE_MILLIS)).isTrue();
        }
    }

    @Test
    void sliced_bytes_allArriveInOrder() throws IOException {
        proxy.set(Flow.sliced(3));
        client.getOutputStream().write("0123456789".getBytes(US_ASCII));
        assertThat(accepted.getInputStream().readNBytes(10)).asString().isEqualTo("0123456789");
    }

    @Test
    void late_bytes_takeAsLongAsSaid() throws IOException {
        proxy.set(FaultProxy.Way.TO_SERVER, Flow.late(Duration.ofMillis(50)));
        var begun = System.nanoTime();
        client.getOutputStream().write('x');
        assertThat(accepted.getInputStream().read()).isEqualTo('x');
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(50_000_000);
    }

    @Test
    void cut_openConnection_isReset() {
        assertThat(Waiting.until(Duration.ofSeconds(10), () -> proxy.open() == 1))
                .isTrue();
        proxy.cut();
        assertThatIOException().isThrownBy(() -> client.getInputStream().read());
    }

    @Test
    void loseAnswersTo_words_lastThingTheServerHears() throws IOException {
        proxy.loseAnswersTo("COMMIT");
        client.getOutputStream().write("COMMIT".getBytes(US_ASCII));
        assertThat(accepted.getInputStream().readNBytes(6)).asString().isEqualTo("COMMIT");
        accepted.getOutputStream().write('x');
        assertThatIOException().isThrownBy(() -> client.getInputStream().read());
    }

    @Test
    void refuse_newConnection_isReset() throws IOException {
        proxy.refuse(true);
        try (var next = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            assertThatIOException().isThrownBy(() -> next.getInputStream().read());
        }
    }

    private static boolean sent(Socket from, Socket to, int patienceMillis) throws IOException {
        from.getOutputStream().write('x');
        to.setSoTimeout(patienceMillis);
        try {
            return to.getInputStream().read() == 'x';
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    private static ServerSocket server() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
