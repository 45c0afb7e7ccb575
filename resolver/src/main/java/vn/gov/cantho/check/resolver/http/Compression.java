package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aayushatharva.brotli4j.encoder.Encoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.compression.Brotli;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.template.Coding;

/**
 * How answers are made small: brotli for who takes it, gzip for everybody else, in about the same time. Done where an answer
 * is sent, so that what is kept compressed passes through nothing.
 */
final class Compression {

    private static final int GZIP_LEVEL = 1;

    /** Of a page it makes a fourteenth less than gzip; beyond this each percent costs more time than a phone gains. */
    private static final int BROTLI_QUALITY = 4;

    /** 64 KiB, more than any page: the encoder takes its memory by the window, not by the page. */
    private static final int BROTLI_WINDOW_BITS = 16;

    /** What is smaller goes in one packet anyway. */
    private static final int FROM_BYTES = 1_400;

    private static final int BUFFER = 8_192;

    /** What types of content hold that are text. Pictures, recordings and documents are small as they are. */
    private static final List<String> TEXTS = List.of("text/", "json", "xml", "javascript");

    private static final boolean HAS_BROTLI = Brotli.isAvailable();

    private Compression() {}

    /** Whether this machine can make brotli: it is native code. */
    static boolean hasBrotli() {
        return HAS_BROTLI;
    }

    /** The body as the browser takes it, and what the response has to say about that. */
    static Buffer shrink(HttpServerRequest request, HttpServerResponse response, Buffer body) {
        if (body.length() < FROM_BYTES || !isText(response)) {
            return body;
        }
        var coding = Preference.coding(Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), ""));
        if (coding.isEmpty()) {
            return body;
        }
        response.putHeader(HttpHeaders.CONTENT_ENCODING, coding.get().token());
        return Buffer.buffer(compress(coding.get(), body.getBytes()));
    }

    /** A page made small, if the browser takes that and it does not go in one packet anyway. */
    static Shrunk shrink(Page page, Optional<Coding> taken) {
        var whole = page.body().getBytes(UTF_8);
        var coding = taken.filter(_ -> whole.length >= FROM_BYTES);
        return new Shrunk(
                Unpooled.wrappedBuffer(coding.map(used -> compress(used, whole)).orElse(whole)), coding);
    }

    /**
     * A body as it is sent.
     *
     * @param coding how it is compressed, if it is
     */
    record Shrunk(ByteBuf bytes, Optional<Coding> coding) {}

    private static boolean isText(HttpServerResponse response) {
        var type = Objects.requireNonNullElse(response.headers().get(HttpHeaders.CONTENT_TYPE), "");
        return TEXTS.stream().anyMatch(type::contains);
    }

    private static byte[] compress(Coding coding, byte[] body) {
        try {
            return switch (coding) {
                case IDENTITY -> body;
                case GZIP -> gzip(body);
                case BROTLI ->
                    Encoder.compress(
                            body, Encoder.Parameters.create(BROTLI_QUALITY, BROTLI_WINDOW_BITS, Encoder.Mode.TEXT));
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream(body.length / 2);
        try (var stream = new Gzip(out)) {
            stream.write(body);
        }
        return out.toByteArray();
    }

    /** The stream of the JDK with the level that is meant here. */
    private static final class Gzip extends GZIPOutputStream {

        Gzip(ByteArrayOutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(GZIP_LEVEL);
        }
    }
}
