package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.template.Coding;

/**
 * Writes the heads of responses with the page of a stamp, as HTTP/1.1 has them (RFC 9112, 4 and 5): the same fields that
 * {@link Responses} sets, put together once for each verdict, language and coding. For one event loop.
 */
final class StampHeads {

    /** More than a head takes that has grown by its time and its length. */
    static final int BYTES_MAX = 1_024;

    private static final byte[] LENGTH = ("\r\n" + HttpHeaders.CONTENT_LENGTH + ": ").getBytes(ISO_8859_1);
    private static final byte[] END = "\r\n\r\n".getBytes(ISO_8859_1);

    private final Map<Kind, byte[]> heads = new HashMap<>();
    private Instant lastAsOf = Instant.EPOCH;
    private byte[] lastAsOfText = text(lastAsOf);

    private record Kind(Verdict verdict, Language language, Optional<Coding> coding) {}

    /**
     * Writes a head.
     *
     * @param coding how the body is compressed, if it is
     * @param length of the body, in bytes
     */
    void write(Answer answer, Language language, Optional<Coding> coding, int length, ByteBuf target) {
        target.writeBytes(heads.computeIfAbsent(new Kind(answer.verdict(), language, coding), StampHeads::head))
                .writeBytes(moment(answer.asOf()))
                .writeBytes(LENGTH);
        target.writeCharSequence(Integer.toString(length), ISO_8859_1);
        target.writeBytes(END);
    }

    /** The time as it is written; answers between two polls of the feed say the same. */
    private byte[] moment(Instant asOf) {
        if (!lastAsOf.equals(asOf)) {
            lastAsOf = asOf;
            lastAsOfText = text(asOf);
        }
        return lastAsOfText;
    }

    private static byte[] text(Instant at) {
        return at.toString().getBytes(ISO_8859_1);
    }

    /** All that comes before the time. */
    private static byte[] head(Kind kind) {
        var head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        Responses.stampHeaders(kind.language(), kind.coding())
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append(Responses.VERDICT)
                .append(": ")
                .append(Responses.verdict(kind.verdict()))
                .append("\r\n")
                .append(Responses.AS_OF)
                .append(": ");
        return head.toString().getBytes(ISO_8859_1);
    }
}
