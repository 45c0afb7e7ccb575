package vn.gov.cantho.check.resolver.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * One answer as it came over a connection.
 *
 * @param fields in the order in which they came, as {@code name: value}
 * @param content each char is one byte
 */
public record RawAnswer(int status, List<String> fields, String content) {

    private static final String END = "\r\n\r\n";

    /** Reads one answer and leaves what comes behind it. */
    public static RawAnswer read(RawConnection connection) throws IOException {
        var head = head(connection);
        var lines = head.strip().split("\r\n", -1);
        var fields = List.of(lines).subList(1, lines.length);
        var answer = new RawAnswer(Integer.parseInt(lines[0].split(" ", -1)[1]), fields, "");
        var content = new byte[Integer.parseInt(answer.field("content-length"))];
        for (var i = 0; i < content.length; i++) {
            content[i] = (byte) next(connection);
        }
        return new RawAnswer(answer.status(), fields, new String(content, ISO_8859_1));
    }

    /** What a field says; empty without it. */
    public String field(String name) {
        return byName().getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The fields by their names in lower case. */
    public Map<String, String> byName() {
        var map = new TreeMap<String, String>();
        for (var field : fields) {
            var colon = field.indexOf(':');
            var twice = map.put(
                    field.substring(0, colon).toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip());
            if (twice != null) {
                throw new IllegalStateException("stands twice: " + field);
            }
        }
        return map;
    }

    /** The content as it was before it was compressed. */
    public String text() throws IOException {
        var bytes = content.getBytes(ISO_8859_1);
        return switch (field("content-encoding")) {
            case "gzip" -> {
                try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    yield new String(stream.readAllBytes(), UTF_8);
                }
            }
            case "br" -> new String(Decoder.decompress(bytes).getDecompressedData(), UTF_8);
            default -> new String(bytes, UTF_8);
        };
    }

    private static String head(RawConnection connection) throws IOException {
        var head = new ByteArrayOutputStream();
        do {
            head.write(next(connection));
        } while (!head.toString(ISO_8859_1).endsWith(END));
        return head.toString(ISO_8859_1);
    }

    private static int next(RawConnection connection) throws IOException {
        var next = connection.read();
        if (next < 0) {
            throw new EOFException("the connection ended within an answer");
        }
        return next;
    }

    /** Reads as many answers as are named. */
    public static List<RawAnswer> read(RawConnection connection, int count) throws IOException {
        var answers = new ArrayList<RawAnswer>(count);
        for (var i = 0; i < count; i++) {
            answers.add(read(connection));
        }
        return answers;
    }
}
