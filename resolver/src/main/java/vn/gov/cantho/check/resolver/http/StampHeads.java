package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
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
 * {@link Responses} sets, put together once for each status, verdict, language and coding. For one event loop.
 */
final class StampHeads {

    /** More than a head takes that has grown by its time and its length. */
    static final int BYTES_MAX = 1_024;

    private static final byte[] LENGTH = ("\r\n" + HttpHeaders.CONTENT_LENGTH + ": ").getBytes(ISO_8859_1);
    private static final byte[] END = "\r\n\r\n".getBytes(ISO_8859_1);

    private final Map<Kind, byte[]> heads = new HashMap<>();
    private Instant lastAsOf = Instant.EPOCH;
    private byte[] lastAsOfText = text(lastAsOf);

    /** What the part of a head depends on that is kept; one without a verdict asks to come back. */
    private record Kind(int status, Optional<Verdict> verdict, Language language, Optional<Coding> coding) {}

    /**
     * Writes a head.
     *
     * @param coding how the body is compressed, if it is
     * @param length of the body, in bytes
     */
    void write(Answer answer, Language language, Optional<Coding> coding, int length, ByteBuf target) {
        var verdict = answer.verdict();
        target.writeBytes(head(new Kind(HtmlPages.status(verdict), Optional.of(verdict), language, coding)))
                .writeBytes(moment(answer.asOf()));
        end(length, target);
    }

    /**
     * The same for who is not answered now.
     *
     * @param status 429 or 503
     * @param retryAfter in how many seconds to come back
     */
    void writeRefused(
            int status, String retryAfter, Language language, Optional<Coding> coding, int length, ByteBuf target) {
        target.writeBytes(head(new Kind(status, Optional.empty(), language, coding)));
        target.writeCharSequence(retryAfter, ISO_8859_1);
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

    /** All that comes before the time, or before when to come back. */
    private static byte[] written(Kind kind) {
        var head = new StringBuilder("HTTP/1.1 ")
                .append(HttpResponseStatus.valueOf(kind.status()))
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
