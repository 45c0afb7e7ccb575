package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.config.HttpConfig;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.RawConnection;
import vn.gov.cantho.check.resolver.testing.ScanStack;

/** Many who keep connections and send or take next to nothing: each is let go by its deadline, and scans go on. */
final class SlowClientsIT {

    private static final HttpConfig HTTP = new HttpConfig(
            2_000,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            1_000,
            1_000_000);
    private static final int EACH = 60;

    private static final String SCAN =
            "GET " + ScanStack.stamp(PublishedSamples.CODE_LOT, 1) + " HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String FORM_BEGUN = "POST " + ScanStack.stamp(PublishedSamples.CODE_LOT, 1)
            + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 200\r\n\r\npin=";

    /** More than the systems of both sides hold for a connection whose end takes little. */
    private static final int DOCUMENT_BYTES = 6 << 20;

    private static final int PIECE_BYTES = 128 << 10;

    /** So many answers are more than those systems hold, too. */
    private static final int UNREAD = 30;

    private static ScanStack stack;

    private final List<RawConnection> held = new ArrayList<>();

    @BeforeAll
    static void start() {
        stack = ScanStack.startWithSamples(HTTP);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @AfterEach
    void letGo() throws IOException {
        for (var connection : held) {
            connection.close();
        }
    }

    @Test
    void badClientsOfAllKinds_areLetGo_whileEveryScanIsAnswered() throws IOException {
        for (var number = 0; number < EACH; number++) {
            hold(RawConnection.open(stack.port()));
            hold(RawConnection.open(stack.port())).send(ascii("GET /q/abc HTTP/1.1\r\nHo"));
            hold(RawConnection.open(stack.port())).send(ascii(FORM_BEGUN));
            hold(RawConnection.openNarrow(stack.port())).send(ascii(SCAN.repeat(UNREAD)));
        }
        Eventually.holds("all are there", () -> stack.connections() > EACH);

        Eventually.holds("all are let go", () -> {
            assertThat(stack.get(ScanStack.stamp(PublishedSamples.CODE_LOT, 2))
                            .headers()
                            .firstValue("X-Verdict"))
                    .contains("VALID");
            // The one that scans.
            return stack.connections() <= 1;
        });
    }

    @Test
    void dripOfAnyKind_doesNotBuyTime() throws IOException {
        var head = hold(RawConnection.open(stack.port())).send(ascii("GET / HTTP/1.1\r\nX: "));
        var body = hold(RawConnection.open(stack.port())).send(ascii(FORM_BEGUN));
        var reader = hold(RawConnection.openNarrow(stack.port())).send(ascii(SCAN.repeat(UNREAD)));

        Eventually.holds("all are let go", () -> {
            head.drip();
            body.drip();
            reader.sip();
            return stack.connections() <= 1;
        });
    }

    @Test
    void readerWhoTakesNothing_isNotAnsweredOn_andNothingPilesUp() throws Exception {
        var before = stack.scans.size();
        var reader = hold(RawConnection.openNarrow(stack.port()));
        Thread.ofVirtual().start(() -> {
            for (var sent = 0; sent < 900; sent++) {
                try {
                    reader.send(ascii(SCAN));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        });

        Eventually.holds("it is let go", () -> stack.scans.size() > before && stack.connections() == 0);

        // What the systems of both sides take, and what a connection may have besides.
        assertThat(stack.scans.size() - before).isLessThan(3 * UNREAD);
    }

    @Test
    void document_onASlowNetwork_comesWhole() throws Exception {
        var path = insertDocument();
        try (var reader = RawConnection.openNarrow(stack.port())) {
            reader.send(ascii("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
            var began = System.nanoTime();
            var bytes = 0;
            for (var piece = reader.read(PIECE_BYTES); piece > 0; piece = reader.read(PIECE_BYTES)) {
                bytes += piece;
                // Longer than any other answer is waited for, and than a connection may be idle.
                if (System.nanoTime() - began < 2 * HTTP.answerDeadline().toNanos()) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            }
            assertThat(bytes).isGreaterThan(DOCUMENT_BYTES);
        }
    }

    private static String insertDocument() throws Exception {
        var content = new byte[DOCUMENT_BYTES];
        new Random(7).nextBytes(content);
        var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        stack.execute("INSERT INTO publication.media (sha256, kind, content) VALUES ('\\x" + sha + "', 'pdf', '\\x"
                + HexFormat.of().formatHex(content) + "')");
        return "/media/" + sha + ".pdf";
    }

    private RawConnection hold(RawConnection connection) {
        held.add(connection);
        return connection;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
