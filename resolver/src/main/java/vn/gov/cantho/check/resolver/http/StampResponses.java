package vn.gov.cantho.check.resolver.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.time.Duration;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.template.Coding;

/** Writes whole responses with the page of a stamp, each as one piece. For one event loop. */
final class StampResponses {

    private static final int TOO_MANY = 429;

    private final StampHeads heads = new StampHeads();

    private interface Head {

        void write(Language language, Optional<Coding> coding, int length, ByteBuf target);
    }

    /** The response that tells an answer. */
    ByteBuf verdict(AnswerDesk.Rendered rendered, Optional<Coding> taken, ByteBufAllocator memory) {
        var answer = rendered.answer();
        return written(
                rendered.body(),
                taken,
                memory,
                (language, coding, length, head) -> heads.write(answer, language, coding, length, head));
    }

    /** The response that asks somebody to wait who has asked for too many codes that do not exist. */
    ByteBuf guessed(AnswerDesk.Body body, Duration pause, Optional<Coding> taken, ByteBufAllocator memory) {
        return written(
                body,
                taken,
                memory,
                (language, coding, length, head) ->
                        heads.writeRefused(TOO_MANY, Responses.retryAfter(pause), language, coding, length, head));
    }

    private static ByteBuf written(AnswerDesk.Body body, Optional<Coding> taken, ByteBufAllocator memory, Head head) {
        return switch (body) {
            case AnswerDesk.Body.Ready(var page, var coding, var language) -> {
                var response = memory.directBuffer(StampHeads.BYTES_MAX + page.length());
                head.write(language, coding.told(), page.length(), response);
                page.write(response);
                yield response;
            }
            case AnswerDesk.Body.Whole(var page) -> {
                var shrunk = Compression.shrink(page, taken);
                var length = shrunk.bytes().readableBytes();
                var response = memory.directBuffer(StampHeads.BYTES_MAX + length);
                head.write(page.language(), shrunk.coding(), length, response);
                yield response.writeBytes(shrunk.bytes());
            }
        };
    }
}
