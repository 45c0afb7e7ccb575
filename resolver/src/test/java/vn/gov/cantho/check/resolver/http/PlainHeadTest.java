package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is plain enough to be read without the server's parser; each of the refused is a right request or a known attack. */
final class PlainHeadTest {

    @Test
    void read_aBrowsersHead_tellsItsFieldsInAnyCase() {
        var fields = """
                Host: check.cantho.gov.vn:8080
                accept: text/html
                X-Forwarded-For:\t10.0.0.1\s
                Connection: Keep-Alive
                Empty:

                """;
        var head = read(fields.replace("\n", "\r\n")).orElseThrow();

        assertThat(head.get("Accept")).isEqualTo("text/html");
        assertThat(head.get("x-forwarded-for")).isEqualTo("10.0.0.1");
        assertThat(head.get("Empty")).isEmpty();
        assertThat(head.get("Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "Accept: a\r\n\r\n",
                "Host: a\r\nHost: a\r\n\r\n",
                "Host: a\r\nhost: b\r\n\r\n",
                "Host: \r\n\r\n",
                "Host: a b\r\n\r\n",
                "Host: a/b\r\n\r\n",
                "Host: a@b\r\n\r\n",
                "Host : a\r\n\r\n",
                " Host: a\r\n\r\n",
                "Host: a\r\n folded\r\n\r\n",
                "Host: a\r\n: b\r\n\r\n",
                "Host: a\r\nNo-Colon\r\n\r\n",
                "Host: a\r\nNa_me: b\r\n\r\n",
                "Host: a\r\nName: b\0c\r\n\r\n",
                "Host: a\r\nName: b\u007f\r\n\r\n",
                "Host: a\r\nName: b\u00e9\r\n\r\n",
                "Host: a\r\nName: b\nX: c\r\n\r\n",
                "Host: a\r\nName: b\rX: c\r\n\r\n",
                "Host: a\n\n",
                "Host: a\r\n\n",
                "Host: a\r\n\r",
                "Host: a\r\n",
                "Host: a\r\n\r\nX",
                "Host: a\r\n\r\nGET / HTTP/1.1\r\n\r\n",
                "Host: a\r\nContent-Length: 0\r\n\r\n",
                "Host: a\r\nTransfer-Encoding: chunked\r\n\r\n",
                "Host: a\r\ntransfer-encoding: identity\r\n\r\n",
                "Host: a\r\nExpect: 100-continue\r\n\r\n",
                "Host: a\r\nUpgrade: h2c\r\n\r\n",
                "Host: a\r\nConnection: close\r\n\r\n",
                "Host: a\r\nConnection: keep-alive, X\r\n\r\n",
                "Host: a\r\nAccept: a\r\nAccept: b\r\n\r\n"
            })
    void read_whatIsNotPlain_isLeftToTheServer(String fields) {
        assertThat(read(fields)).isEmpty();
    }

    @Test
    void read_everyPrefixOfAHead_isNotPlain() {
        var whole = "Host: a\r\nAccept: text/html\r\n\r\n";
        for (var length = 0; length < whole.length(); length++) {
            assertThat(read(whole.substring(0, length))).as("%d bytes", length).isEmpty();
        }
        assertThat(read(whole)).isPresent();
    }

    private static Optional<PlainHead> read(String fields) {
        // Among other bytes, so that a look beyond the ends is noticed.
        var bytes = ("xx\r\n" + fields + "\r\n\r\n").getBytes(ISO_8859_1);
        return PlainHead.read(bytes, 4, 4 + fields.length());
    }
}
