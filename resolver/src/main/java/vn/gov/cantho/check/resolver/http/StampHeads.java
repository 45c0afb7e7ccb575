package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.resolver.render.HtmlPages;
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

    /** What the part of a head depends on that is kept; without a verdict it is that of who guesses. */
    private record Kind(Optional<Verdict> verdict, Language language, Optional<Coding> coding) {}

    /**
     * Writes a head.
     *
     * @param coding how the body is compressed, if it is
     * @param length of the body, in bytes
     */
    void write(Answer answer, Language language, Optional<Coding> coding, int length, ByteBuf target) {
        target.writeBytes(head(new Kind(Optional.of(answer.verdict()), language, coding)))
                .writeBytes(moment(answer.asOf()));
        end(length, target);
    }

    /** The same for who has asked for too many codes that do not exist, and how long that is to wait. */
    void writeGuessed(Duration wait, Language language, Optional<Coding> coding, int length, ByteBuf target) {
        target.writeBytes(head(new Kind(Optional.empty(), language, coding)));
        target.writeCharSequence(Responses.retryAfter(wait), ISO_8859_1);
        end(length, target);
    }

    private static void end(int length, ByteBuf target) {
        target.writeBytes(LENGTH);
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

    private byte[] head(Kind kind) {
        return heads.computeIfAbsent(kind, StampHeads::written);
    }

    /** All that comes before the time, or before how long to wait. */
    private static byte[] written(Kind kind) {
        var status = kind.verdict().map(HtmlPages::status).orElse(HttpResponseStatus.TOO_MANY_REQUESTS.code());
        var head = new StringBuilder("HTTP/1.1 ")
                .append(HttpResponseStatus.valueOf(status))
                .append("\r\n");
        Responses.stampHeaders(kind.language(), kind.coding())
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        kind.verdict()
                .ifPresentOrElse(
                        verdict -> head.append(Responses.VERDICT)
                                .append(": ")
                                .append(Responses.verdict(verdict))
                                .append("\r\n")
                                .append(Responses.AS_OF),
                        () -> head.append(Responses.RETRY_AFTER));
        return head.append(": ").toString().getBytes(ISO_8859_1);
    }
}
