package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.config.HttpConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.testing.Eventually;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.RawConnection;
import vn.gov.cantho.check.resolver.testing.ScanStack;

/** More connections than there may be: who only stays makes room for who comes, who is being answered does not. */
final class ConnectionRoomIT {

    private static final int ROOM = 20;

    /** Longer than a test takes: nobody leaves because of a deadline. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final HttpConfig HTTP = new HttpConfig(ROOM, LONG, LONG, LONG, LONG, 1_000, 1_000_000);

    private static final byte[] SCAN = ascii("GET " + ScanStack.stamp(PublishedSamples.CODE_LOT, 1)
            + " HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n");
    private static final byte[] HALF_HEAD = ascii("GET /q/abc HTTP/1.1\r\nHo");
    private static final byte[] FORM_BEGUN = ascii(
            "POST " + ScanStack.stamp(PublishedSamples.CODE_LOT, 1)
                    + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\npin=");
    private static final byte[] FORM_ENDED = ascii("000000");

    private static ScanStack stack;

    private final List<RawConnection> held = new ArrayList<>();
    private long yielded;
    private long turnedAway;

    @BeforeAll
    static void start() {
        stack = ScanStack.startWithSamples(HTTP);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void note() {
        yielded = stack.counted(Count.CONNECTION_YIELDED);
        turnedAway = stack.counted(Count.CONNECTION_TURNED_AWAY);
    }

    @AfterEach
    void letGo() throws IOException {
        for (var connection : held) {
            connection.close();
        }
        Eventually.holds("all are gone", () -> stack.connections() == 0);
    }

    @Test
    void crowdThatAsksForNothing_keepsNobodyOut() throws IOException {
        for (var number = 0; number < 2 * ROOM; number++) {
            open().send(HALF_HEAD);
            open();
        }

        for (var number = 0; number < 2 * ROOM; number++) {
            assertThat(answer(open().send(SCAN))).isEqualTo("HTTP/1.1 200 OK");
        }

        assertThat(stack.connections()).isLessThanOrEqualTo(ROOM);
        assertThat(stack.counted(Count.CONNECTION_YIELDED)).isGreaterThanOrEqualTo(yielded + 5 * ROOM);
        assertThat(stack.counted(Count.CONNECTION_TURNED_AWAY)).isEqualTo(turnedAway);
    }

    @Test
    void whoHasWaitedLongest_makesRoom() throws IOException {
        var first = open();
        answer(first.send(SCAN));
        var second = open();
        answer(second.send(SCAN));
        for (var number = 2; number < ROOM; number++) {
            answer(open().send(SCAN));
        }
        // Now the second has waited longest.
        answer(first.send(SCAN));

        answer(open().send(SCAN));

        second.readToTheEnd();
        assertThat(stack.counted(Count.CONNECTION_YIELDED)).isEqualTo(yielded + 1);
        assertThat(answer(first.send(SCAN))).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void whoIsBeingAnswered_stays_andWhoComesIsTurnedAway() throws IOException {
        for (var number = 0; number < ROOM; number++) {
            open().send(FORM_BEGUN);
        }
        Eventually.holds("all are there", () -> stack.connections() == ROOM);

        var late = open();

        assertThat(late.readToTheEnd()).isEmpty();
        assertThat(stack.counted(Count.CONNECTION_TURNED_AWAY)).isEqualTo(turnedAway + 1);
        assertThat(stack.counted(Count.CONNECTION_YIELDED)).isEqualTo(yielded);
        for (var sender : held.subList(0, ROOM)) {
            // Where the page says what came of the PIN.
            assertThat(answer(sender.send(FORM_ENDED))).isEqualTo("HTTP/1.1 303 See Other");
        }
    }

    private RawConnection open() throws IOException {
        var connection = RawConnection.open(stack.port());
        held.add(connection);
        return connection;
    }

    /** The first line of what is answered, which is taken whole. */
    private static String answer(RawConnection connection) throws IOException {
        var line = new StringBuilder();
        for (var letter = connection.read(); letter >= 0 && letter != '\r'; letter = connection.read()) {
            line.append((char) letter);
        }
        connection.read(1 << 20);
        return line.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
