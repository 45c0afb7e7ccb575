package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.gov.cantho.check.resolver.config.HttpConfig;

/**
 * Reads requests for the page of a stamp straight from what a connection brings, where they are plain: one whole GET for
 * {@code /q/} and a code, and nothing else. What stands behind the first line is the same for all requests of a browser, so
 * it is read once. For one event loop.
 */
final class PlainScans {

    /** Browsers send 300 to 800 bytes; with more, the way that all other requests go is soon enough. */
    private static final int HEAD_BYTES_MAX = 2_048;

    private static final int PLACES = 256;

    private static final byte[] BEGIN = "GET /q/".getBytes(ISO_8859_1);
    private static final byte[] LINE_END = " HTTP/1.1\r\n".getBytes(ISO_8859_1);
    private static final int MARK = BEGIN.length - 2;
    private static final int TARGET = MARK - 1;
    private static final int SHORTEST = BEGIN.length + LINE_END.length + 2;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final ScanReader reader;
    private final byte[] head = new byte[HEAD_BYTES_MAX];
    private final List<Known> known = new ArrayList<>(Collections.nCopies(PLACES, Known.NONE));

    PlainScans(ScanReader reader) {
        this.reader = reader;
    }

    /**
     * A plain request.
     *
     * @param text the code as it stands in the address
     * @param forwarded what {@code X-Forwarded-For} says, empty without it
     */
    record PlainScan(String text, Asker asker, String forwarded) {}

    /**
     * What stands behind the first line of requests, whole or without the {@link ForwardedLine} at its end, and who asks by that;
     * nobody where it is not plain.
     */
    private static final class Known {

        static final Known NONE = new Known(new byte[0], false, Optional.empty());

        private final byte[] fields;
        private final boolean isWhole;
        private final Optional<Told> told;

        Known(byte[] fields, boolean isWhole, Optional<Told> told) {
            this.fields = fields;
            this.isWhole = isWhole;
            this.told = told;
        }

        boolean is(byte[] bytes, int from, int end, boolean whole) {
            return isWhole == whole && Arrays.equals(fields, 0, fields.length, bytes, from, end);
        }
    }

    private record Told(Asker asker, String forwarded) {}

    /** Reads what has come in, and leaves it as it is; empty when that is not one plain request. */
    Optional<PlainScan> read(ByteBuf bytes) {
        var length = bytes.readableBytes();
        if (length < SHORTEST || length > HEAD_BYTES_MAX) {
            return Optional.empty();
        }
        bytes.getBytes(bytes.readerIndex(), head, 0, length);
        var codeEnd = codeEnd(length);
        if (codeEnd < 0 || !Arrays.equals(head, codeEnd, codeEnd + LINE_END.length, LINE_END, 0, LINE_END.length)) {
            return Optional.empty();
        }
        var text = new String(head, BEGIN.length, codeEnd - BEGIN.length, ISO_8859_1);
        return told(codeEnd + LINE_END.length, length).map(told -> new PlainScan(text, told.asker(), told.forwarded()));
    }

    /** Where the code ends that is asked for; -1 when something else is asked for. */
    private int codeEnd(int length) {
        var isStamp =
                Arrays.equals(head, 0, MARK, BEGIN, 0, MARK) && (head[MARK] | 0x20) == 'q' && head[MARK + 1] == '/';
        if (!isStamp) {
            return -1;
        }
        var at = BEGIN.length;
        while (at < length - LINE_END.length && isCodeLetter(head[at])) {
            at++;
        }
        // How long an address may be is for the server to say.
        var isAsLongAsMayBe = at - TARGET <= HttpConfig.TARGET_BYTES_MAX;
        return at > BEGIN.length && isAsLongAsMayBe ? at : -1;
    }

    private Optional<Told> told(int from, int end) {
        var line = ForwardedLine.begin(head, from, end);
        var told = told(from, line, line == end);
        return line == end ? told : told.map(first -> new Told(first.asker(), ForwardedLine.value(head, line, end)));
    }

    /** By the fields from there to there, behind which the empty line stands already if they are whole. */
    private Optional<Told> told(int from, int end, boolean whole) {
        var hash = hash(from, end);
        var place = (hash ^ hash >>> 16) & PLACES - 1;
        var last = known.get(place);
        if (last.is(head, from, end, whole)) {
            return last.told;
        }
        var fields = Arrays.copyOfRange(head, from, end);
        var plain = whole
                ? PlainHead.read(head, from, end)
                : PlainHead.read(ended(fields), 0, fields.length + 2).filter(PlainScans::isNotForwarded);
        var read = plain.map(this::told);
        known.set(place, new Known(fields, whole, read));
        return read;
    }

    private static byte[] ended(byte[] fields) {
        var ended = Arrays.copyOf(fields, fields.length + 2);
        ended[fields.length] = '\r';
        ended[fields.length + 1] = '\n';
        return ended;
    }

    /** A field that comes twice is not plain, and one of the two has been left out. */
    private static boolean isNotForwarded(PlainHead fields) {
        return fields.get(TrustedProxies.FORWARDED_FOR) == null;
    }

    private Told told(PlainHead fields) {
        return new Told(
                reader.asker(fields::get, true, Optional.empty()),
                Objects.requireNonNullElse(fields.get(TrustedProxies.FORWARDED_FOR), ""));
    }

    private int hash(int from, int end) {
        var hash = 0L;
        var at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = hash * 31 + (long) LONGS.get(head, at);
        }
        for (; at < end; at++) {
            hash = hash * 31 + head[at];
        }
        return Long.hashCode(hash);
    }

    private static boolean isCodeLetter(byte letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '-';
    }
}
