package vn.gov.cantho.check.load.rig;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;

/** Asks a Redis or a Sentinel of this machine one question. */
public final class RedisReply {

    private static final int TIMEOUT_MILLIS = 500;

    private RedisReply() {}

    /** The answer as text; the parts of a list are joined by a space. */
    public static String of(int port, String command) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
            return read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static String read(InputStream in) throws IOException {
        var line = line(in);
        var value = line.substring(1);
        return switch (line.charAt(0)) {
            case '$' -> bulk(in, Integer.parseInt(value));
            case '*' -> {
                var parts = new ArrayList<String>();
                for (var left = Integer.parseInt(value); left > 0; left--) {
                    parts.add(read(in));
                }
                yield String.join(" ", parts);
            }
            default -> value;
        };
    }

    private static String bulk(InputStream in, int length) throws IOException {
        var text = new String(in.readNBytes(Math.max(0, length)), US_ASCII);
        if (length >= 0) {
            var _ = line(in);
        }
        return text;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("no whole answer");
            }
            line.append((char) next);
        }
        return line.isEmpty() ? "-" : line.toString().strip();
    }
}
