package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.guess.GuessLimits;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.network.NetworkPlaces;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.template.Coding;

final class PlainScansTest {

    private static final String FIELDS = """
            Host: a
            Accept: text/html
            Accept-Encoding: gzip
            Accept-Language: en
            X-Forwarded-For: 203.0.113.7

            """.replace("\n", "\r\n");

    private final ResolverMetrics metrics = new ResolverMetrics();
    private final PlainScans scans = new PlainScans(new ScanReader(new Clients(
            TrustedProxies.of(""),
            new GuessLimits(ClientConfig.DEFAULTS, metrics, System::nanoTime),
            NetworkPlaces.read(List.of()))));

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void read_oneWholeRequest_tellsCodeAndAsker() {
        var scan = read("GET /q/1ABC-def HTTP/1.1\r\n" + FIELDS).orElseThrow();

        assertThat(scan.text()).isEqualTo("1ABC-def");
        assertThat(scan.forwarded()).isEqualTo("203.0.113.7");
        assertThat(scan.asker().wish()).isEqualTo(new Renderers.Wish(Page.Form.HTML, Language.ENGLISH));
        assertThat(scan.asker().coding()).contains(Coding.GZIP);
    }

    @Test
    void read_otherFieldsOfTheSameLength_areNotTakenForThoseBefore() {
        assertThat(read("GET /q/1 HTTP/1.1\r\n" + FIELDS)
                        .orElseThrow()
                        .asker()
                        .wish()
                        .language())
                .isEqualTo(Language.ENGLISH);
        var vietnamese = FIELDS.replace("Accept-Language: en", "Accept-Language: vi");
        assertThat(read("GET /Q/2 HTTP/1.1\r\n" + vietnamese)
                        .orElseThrow()
                        .asker()
                        .wish()
                        .language())
                .isEqualTo(Language.VIETNAMESE);
        var bad = FIELDS.replace("Host: a", "Host\0 a");
        assertThat(read("GET /q/3 HTTP/1.1\r\n" + bad)).isEmpty();
        assertThat(read("GET /q/3 HTTP/1.1\r\n" + bad)).isEmpty();
        assertThat(read("GET /q/4 HTTP/1.1\r\n" + FIELDS)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEAD /q/1 HTTP/1.1\r\n",
                "get /q/1 HTTP/1.1\r\n",
                "GET  /q/1 HTTP/1.1\r\n",
                "GET /q/ HTTP/1.1\r\n",
                "GET /q HTTP/1.1\r\n",
                "GET /r/1 HTTP/1.1\r\n",
                "GET /q/1?lang=en HTTP/1.1\r\n",
                "GET /q/1%20 HTTP/1.1\r\n",
                "GET /q/1/ HTTP/1.1\r\n",
                "GET /q/1 HTTP/1.0\r\n",
                "GET /q/1 HTTP/1.1\n",
                "GET /q/1\tHTTP/1.1\r\n",
                "GET http://a/q/1 HTTP/1.1\r\n",
                "\r\nGET /q/1 HTTP/1.1\r\n"
            })
    void read_anotherFirstLine_isLeftToTheServer(String line) {
        assertThat(read(line + FIELDS)).isEmpty();
    }

    @Test
    void read_tooMuchOrTooLittle_isLeftToTheServer() {
        var whole = "GET /q/1 HTTP/1.1\r\n" + FIELDS;
        for (var length = 0; length < whole.length(); length++) {
            assertThat(read(whole.substring(0, length))).as("%d bytes", length).isEmpty();
        }
        assertThat(read(whole + whole)).isEmpty();
        assertThat(read(whole.replace("Host: a", "Host: a\r\nCookie: " + "c".repeat(2_048))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.7",
                "X-Forwarded-For: 203.0.113.8, 10.0.0.1",
                "x-forwarded-for:2001:db8::1",
                "X-FORWARDED-FOR:  2001:DB8::Ab ",
                "X-Forwarded-For: unknown",
                "X-Forwarded-For:",
            })
    void read_addressAtTheEnd_isToldApart_whateverCameBefore(String line) {
        for (var time = 0; time < 2; time++) {
            assertThat(read("GET /q/1 HTTP/1.1\r\n" + FIELDS)).isPresent();
            var scan =
                    read("GET /q/1 HTTP/1.1\r\nHost: a\r\n" + line + "\r\n\r\n").orElseThrow();
            assertThat(scan.forwarded())
                    .isEqualTo(line.substring(line.indexOf(':') + 1).strip());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a\r\n\r\nX-Forwarded-For: 203.0.113.7\r\n\r\n",
                "Host: a\r\nX-Forwarded-For: 203.0.113.7\r\nX-Forwarded-For: 203.0.113.7\r\n\r\n",
                "X-Forwarded-For: 203.0.113.7\r\nHost: a\r\nX-Forwarded-For: 203.0.113.7\r\n\r\n",
                "X-Forwarded-For: 203.0.113.7\r\n\r\n",
                "Host: a\nX-Forwarded-For: 203.0.113.7\r\n\r\n",
                "Host: a\r\n X-Forwarded-For: 203.0.113.7\r\n\r\n",
                "Host: a\r\nX-Forwarded-For : 203.0.113.7\r\n\r\n",
                "Host: a\r\nX-Forwarded-For: 203.0.113.7\n\r\n",
                "Host: a\r\nX-Forwarded-For: 203.0.113.7\r\n\r\n\r\n"
            })
    void read_whatIsNotPlain_neverIs_whateverIsKnown(String fields) {
        for (var time = 0; time < 2; time++) {
            assertThat(read("GET /q/1 HTTP/1.1\r\nHost: a\r\n\r\n")).isPresent();
            assertThat(read("GET /q/1 HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n"))
                    .isPresent();
            assertThat(read("GET /q/1 HTTP/1.1\r\n" + fields)).isEmpty();
        }
    }

    private Optional<PlainScans.PlainScan> read(String request) {
        var bytes = Unpooled.wrappedBuffer(request.getBytes(ISO_8859_1));
        var scan = scans.read(bytes);
        assertThat(bytes.readableBytes()).as("left as it was").isEqualTo(request.length());
        return scan;
    }
}
