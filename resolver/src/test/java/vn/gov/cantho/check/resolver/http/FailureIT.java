package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestRedis;

/** How a request that failed is named: to who asked, and in the log. */
final class FailureIT {

    private static final String LOT = "/01/" + PublishedSamples.GTIN + "/10/L1";
    private static final String HEADER = "X-Request-Id";
    private static final String MADE = "[0-9A-HJKMNP-TV-Z]{12}";

    private static ScanStack stack;
    private static ScanStack behindABalancer;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(FailureLog.class);

    @BeforeAll
    static void start() {
        // No database answers there.
        var nowhere = TestRedis.freePort();
        stack = ScanStack.start(nowhere, TestRedis.freePort());
        behindABalancer = ScanStack.startFor(
                nowhere, TestRedis.freePort(), new ClientConfig("127.0.0.0/8", 1_000, Duration.ofHours(1)));
    }

    @AfterAll
    static void stop() {
        behindABalancer.close();
        stack.close();
    }

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(lines);
        lines.stop();
    }

    @Test
    void failed_page_showsTheIdOfItsHeaderAndTheLogHasIt() {
        var answer = stack.get(LOT);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(id(answer)).matches(MADE);
        assertThat(answer.body()).contains("số của yêu cầu này: <code>" + id(answer) + "</code>");
        assertThat(logged()).anyMatch(line -> line.contains("requestId=\"" + id(answer) + "\""));
        assertThat(stack.counted(Count.ANSWER_UNAVAILABLE)).isPositive();
    }

    @Test
    void failed_json_hasTheIdAsWell() {
        var answer = stack.json(LOT);

        assertThat(new JsonObject(answer.body()).getString("requestId")).isEqualTo(id(answer));
    }

    @Test
    void idOfABalancer_isKeptWhenItIsWellFormed() {
        assertThat(id(behindABalancer.get(LOT, HEADER, "4f1c-77.b_2"))).isEqualTo("4f1c-77.b_2");
        assertThat(id(behindABalancer.get(LOT, HEADER, "short"))).matches(MADE);
        assertThat(id(behindABalancer.get(LOT, HEADER, "<script>alert(1)</script>")))
                .matches(MADE);
        assertThat(id(behindABalancer.get(LOT, HEADER, "a".repeat(65)))).matches(MADE);
    }

    @Test
    void idOfSomebodyElse_isNotBelieved() {
        assertThat(id(stack.get(LOT, HEADER, "chosen-by-a-stranger"))).matches(MADE);
    }

    @Test
    void answered_request_hasNoIdAndLeavesNoLine() {
        for (var path : List.of("/q/00000000000000000000", "/nothing", "/robots.txt")) {
            assertThat(behindABalancer
                            .get(path, HEADER, "4f1c-77.b_2")
                            .headers()
                            .firstValue(HEADER))
                    .as(path)
                    .isEmpty();
        }
        assertThat(lines.list).isEmpty();
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue(HEADER).orElseThrow();
    }

    private List<String> logged() {
        return lines.list.stream()
                .map(line -> line.getFormattedMessage() + " " + line.getKeyValuePairs())
                .toList();
    }
}
