package vn.gov.cantho.check.load.openloop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseReaderTest {

    private static final String VALID = "HTTP/1.1 200 OK\r\ncontent-length: 3\r\nX-Verdict: VALID\r\n\r\nabc";
    private static final String BUSY =
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final ResponseReader reader = new ResponseReader();

    @Test
    void read_wholeAnswer_knowsWhatItSays() throws IOException {
        assertThat(reader.read(bytes(VALID))).isTrue();

        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.verdict()).isEqualTo("VALID");
        assertThat(reader.saysWhenToRetry()).isFalse();
        assertThat(reader.lasts()).isTrue();
    }

    @Test
    void read_answerWithoutBody_isWholeAtTheEndOfItsHead() throws IOException {
        assertThat(reader.read(bytes(BUSY))).isTrue();

        assertThat(reader.status()).isEqualTo(503);
        assertThat(reader.saysWhenToRetry()).isTrue();
        assertThat(reader.lasts()).isFalse();
    }

    @Test
    void read_byteByByte_isWholeWithTheLastByteAlone() throws IOException {
        for (var place = 0; place < VALID.length() - 1; place++) {
            assertThat(reader.read(bytes(VALID.substring(place, place + 1)))).isFalse();
        }

        assertThat(reader.read(bytes("c"))).isTrue();
        assertThat(reader.verdict()).isEqualTo("VALID");
    }

    @Test
    void read_nextAnswer_hasNothingOfTheOneBefore() throws IOException {
        assertThat(reader.read(bytes(BUSY))).isTrue();
        assertThat(reader.read(bytes(VALID))).isTrue();
        assertThat(reader.saysWhenToRetry()).isFalse();
        assertThat(reader.lasts()).isTrue();

        assertThat(reader.read(bytes(BUSY))).isTrue();
        assertThat(reader.verdict()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 200 OK\r\nX-Verdict: VALID\r\n\r\n"})
    void read_whatIsNoAnswerOrHasNoLength_isRefused(String text) {
        assertThatIOException().isThrownBy(() -> reader.read(bytes(text)));
    }

    @Test
    void read_headWithoutEnd_isRefused() {
        assertThatIOException().isThrownBy(() -> reader.read(bytes("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(5_000))));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(US_ASCII));
    }
}
