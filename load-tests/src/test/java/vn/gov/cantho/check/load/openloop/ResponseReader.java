package vn.gov.cantho.check.load.openloop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads the answers of one connection as their bytes come in. Only what is looked at is kept of a head, and nothing of a
 * body: who measures others must not be slow.
 */
final class ResponseReader {

    private static final int HEAD_MAX = 8_192;
    private static final int STATUS_FROM = 9;
    private static final int STATUS_TO = 12;

    private final byte[] head = new byte[HEAD_MAX];
    private int headLength;
    private long bodyLeft;
    private boolean isInBody;
    private int status;
    private String verdict = "";
    private boolean saysWhenToRetry;
    private boolean lasts;

    /**
     * Takes what has come in.
     *
     * @return whether an answer is whole; what comes after it stays in the buffer
     * @throws IOException if it is no answer of HTTP/1.1, or one whose length is not told
     */
    boolean read(ByteBuffer bytes) throws IOException {
        while (!isInBody && bytes.hasRemaining()) {
            takeOfHead(bytes.get());
        }
        if (!isInBody) {
            return false;
        }
        var taken = (int) Math.min(bodyLeft, bytes.remaining());
        bytes.position(bytes.position() + taken);
        bodyLeft -= taken;
        isInBody = bodyLeft > 0;
        return !isInBody;
    }

    int status() {
        return status;
    }

    /** Empty when the answer names none. */
    String verdict() {
        return verdict;
    }

    boolean saysWhenToRetry() {
        return saysWhenToRetry;
    }

    /** Whether the connection takes another request. */
    boolean lasts() {
        return lasts;
    }

    private void takeOfHead(byte next) throws IOException {
        if (headLength == HEAD_MAX) {
            throw new IOException("a head without an end");
        }
        head[headLength++] = next;
        if (next == '\n' && headLength > 3 && head[headLength - 2] == '\r' && head[headLength - 3] == '\n') {
            readHead(new String(head, 0, headLength, ISO_8859_1));
            headLength = 0;
            isInBody = true;
        }
    }

    private void readHead(String text) throws IOException {
        var lines = text.split("\r\n", -1);
        if (!lines[0].startsWith("HTTP/1.1 ") || lines[0].length() < STATUS_TO) {
            throw new IOException("no answer: " + lines[0]);
        }
        status = Integer.parseInt(lines[0].substring(STATUS_FROM, STATUS_TO));
        verdict = "";
        saysWhenToRetry = false;
        lasts = true;
        bodyLeft = -1;
        Arrays.stream(lines).skip(1).forEach(this::readField);
        if (bodyLeft < 0) {
            throw new IOException("an answer of unknown length");
        }
    }

    private void readField(String line) {
        var colon = line.indexOf(':');
        if (colon < 0) {
            return;
        }
        var value = line.substring(colon + 1).strip();
        switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "x-verdict" -> verdict = value;
            case "content-length" -> bodyLeft = Long.parseLong(value);
            case "retry-after" -> saysWhenToRetry = true;
            case "connection" -> lasts = !value.equalsIgnoreCase("close");
            default -> {}
        }
    }
}
