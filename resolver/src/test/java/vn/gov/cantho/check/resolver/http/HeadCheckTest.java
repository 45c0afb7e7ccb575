package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import org.junit.jupiter.api.Test;

/** What goes on to the server of what a connection brings; all that is refused stands in MalformedIT. */
final class HeadCheckTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestDecoder(), new HeadCheck());

    @Test
    void headThatIsHalfWhenTheConnectionCloses_goesNoFurther() {
        bring("GET /q/abc HTTP/1.1\r\nHost: a\r\nX-Half: ");

        channel.finish();

        assertThat(channel.<Object>readInbound()).isNull();
    }

    @Test
    void wholeHead_goesOn() {
        bring("GET /q/abc HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(channel.<HttpRequest>readInbound().decoderResult().isSuccess())
                .isTrue();
        channel.finishAndReleaseAll();
    }

    @Test
    void headWithTwoHosts_goesOnAsWhatCouldNotBeRead() {
        bring("GET /q/abc HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");

        assertThat(channel.<HttpRequest>readInbound().decoderResult().isFailure())
                .isTrue();
        channel.finishAndReleaseAll();
    }

    private void bring(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    }
}
