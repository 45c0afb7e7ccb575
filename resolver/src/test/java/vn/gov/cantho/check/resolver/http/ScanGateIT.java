package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.config.HttpConfig;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.RawAnswer;
import vn.gov.cantho.check.resolver.testing.RawConnection;
import vn.gov.cantho.check.resolver.testing.ScanStack;

/** More scans come than an event loop takes on: nobody is left without an answer. */
final class ScanGateIT {

    private static final int SCANS = 30;
    private static final HttpConfig ONE_A_SECOND = new HttpConfig(
            2_000,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            1_000,
            1);

    private static final String FOR_PEOPLE = "Accept: text/html\r\nAccept-Language: %s\r\nAccept-Encoding: %s\r\n";
    private static final String VIETNAMESE = FOR_PEOPLE.formatted("vi", "gzip");
    private static final String PATH = ScanStack.stamp(PublishedSamples.CODE_LOT, 1);

    private static ScanStack stack;

    @BeforeAll
    static void start() {
        stack = ScanStack.startWithSamples(ONE_A_SECOND);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void forget() {
        stack.status.clear();
        stack.scans.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: text/html\r\nAccept-Encoding: gzip\r\n",
                "Accept: text/html\r\nAccept-Encoding: gzip\r\nTE: trailers\r\n",
                "Accept: text/html\r\n",
                "Accept: application/json\r\n"
            })
    void scan_oneTooMany_isToldToComeBack_andTheConnectionGoesOn(String fields) throws IOException {
        var answers = ask(fields);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(200, 503);
            assertThat(answer.field("cache-control")).isEqualTo("no-store");
        });
        assertThat(shed(answers)).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.field("Retry-After")).isEqualTo("5");
            assertThat(answer.field("X-Verdict")).isEmpty();
            assertThat(answer.text()).contains(fields.contains("json") ? "503" : "Tạm thời chưa tra cứu được");
        });
    }

    @Test
    void scan_notTakenOn_isNotCounted() throws IOException {
        var answers = ask(VIETNAMESE + "User-Agent: Mozilla/5.0 (Linux; Android 10; K) Mobile\r\n");

        assertThat(shed(answers)).isNotEmpty();
        assertThat(stack.scans).hasSize(SCANS - shed(answers).size());
    }

    @Test
    void scan_ofARecalledLot_isRecalledOrToldToComeBack() throws IOException {
        stack.status.set(Subject.of(Kind.PRODUCTION_LOT, PublishedSamples.LOT), Change.RECALLED);
        var answers = ask(VIETNAMESE);

        assertThat(answers)
                .hasSize(SCANS)
                .allSatisfy(answer -> assertThat(answer.status() == 503
                                || answer.field("X-Verdict").equals("RECALLED"))
                        .isTrue());
    }

    @Test
    void head_oneTooMany_isToldWithoutAPage() throws IOException {
        var answers = new ArrayList<String>();
        for (var scan = 0; scan < SCANS; scan++) {
            try (var connection = RawConnection.open(stack.port())) {
                connection.send(request("HEAD", VIETNAMESE + "Connection: close\r\n"));
                answers.add(new String(connection.readToTheEnd(), US_ASCII));
            }
        }

        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 503 "))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer)
                        .containsIgnoringCase("\r\nRetry-After: 5\r\n")
                        .containsIgnoringCase("\r\nContent-Length: ")
                        .endsWith("\r\n\r\n"));
    }

    @Test
    void page_isInTheLanguageAndCodingOfTheBrowser() throws IOException {
        var english = shed(ask(FOR_PEOPLE.formatted("en", "br")));
        var vietnamese = shed(ask(VIETNAMESE));

        assertThat(english.getFirst().field("content-language")).isEqualTo("en");
        assertThat(english.getFirst().field("content-encoding")).isEqualTo("br");
        assertThat(vietnamese.getFirst().field("content-language")).isEqualTo("vi");
        assertThat(vietnamese.getFirst().field("content-encoding")).isEqualTo("gzip");
        assertThat(english.getFirst().text()).contains("lang=\"en\"");
        assertThat(vietnamese.getFirst().text()).contains("lang=\"vi\"");
    }

    /** Asks again and again over one connection; no machine pauses a second before each. */
    private static List<RawAnswer> ask(String fields) throws IOException {
        var answers = new ArrayList<RawAnswer>();
        try (var connection = RawConnection.open(stack.port())) {
            for (var scan = 0; scan < SCANS; scan++) {
                connection.send(request("GET", fields));
                answers.add(RawAnswer.read(connection));
            }
        }
        return answers;
    }

    private static List<RawAnswer> shed(List<RawAnswer> answers) {
        return answers.stream().filter(answer -> answer.status() == 503).toList();
    }

    private static byte[] request(String method, String fields) {
        return (method + " " + PATH + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n").getBytes(US_ASCII);
    }
}
