package vn.gov.cantho.check.resolver.http;

import io.netty.handler.codec.compression.Brotli;
import io.netty.handler.codec.compression.BrotliMode;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.vertx.core.http.HttpServerOptions;

/** How answers are made small: brotli for who takes it, gzip for everybody else, in about the same time. */
final class Compression {

    private static final int GZIP_LEVEL = 1;
    private static final int GZIP_WINDOW_BITS = 15;
    private static final int GZIP_MEMORY_LEVEL = 8;

    /** Of a page it makes a fourteenth less than gzip; beyond this each percent costs more time than a phone gains. */
    private static final int BROTLI_QUALITY = 4;

    /** 64 KiB, more than any page: the encoder takes its memory by the window, not by the page. */
    private static final int BROTLI_WINDOW_BITS = 16;

    private static final boolean HAS_BROTLI = Brotli.isAvailable();

    private Compression() {}

    /** Whether this machine can make brotli. */
    static boolean hasBrotli() {
        return HAS_BROTLI;
    }

    /** Switches it on. Brotli is native code; where that cannot be loaded there is gzip. */
    static HttpServerOptions in(HttpServerOptions options) {
        options.setCompressionSupported(true)
                .addCompressor(StandardCompressionOptions.gzip(GZIP_LEVEL, GZIP_WINDOW_BITS, GZIP_MEMORY_LEVEL));
        return HAS_BROTLI
                ? options.addCompressor(
                        StandardCompressionOptions.brotli(BROTLI_QUALITY, BROTLI_WINDOW_BITS, BrotliMode.TEXT))
                : options;
    }
}
