package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

/** A network that asks for codes that do not exist, and people in it who hold a stamp. */
final class GuessIT {

    private static final int AT_ONCE = 30;

    /** So long that none is earned back while a test runs. */
    private static final Duration EVERY = Duration.ofMinutes(10);

    private static final String VALID = ScanStack.stamp(PublishedSamples.CODE_LOT, 1);
    private static final String FORGED = "/q/30000000000000000000";
    private static final String NEVER_ISSUED = ScanStack.stamp(999_999, 7);
    private static final String MALFORMED = "/q/30000000000000000U0!";

    private static TestPostgres postgres;
    private static TestRedis redis;

    private ScanStack stack;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
        redis = TestRedis.start();
        PublishedSamples.insert(postgres);
    }

    @AfterAll
    static void stop() {
        redis.close();
        postgres.close();
    }

    @BeforeEach
    void open() {
        stack = ScanStack.startFor(postgres.port(), redis.port(), clients(""));
    }

    @AfterEach
    void close() {
        stack.close();
    }

    @Test
    void network_thatGuesses_isAnsweredSoOftenAndThenAskedToWait() {
        for (var guess = 0; guess < AT_ONCE; guess++) {
            assertThat(stack.get(FORGED).statusCode()).isEqualTo(404);
        }
        var refused = stack.get(FORGED);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("X-Verdict")).isEmpty();
        assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(seconds(refused)).isBetween(1L, EVERY.toSeconds() + 1);
        assertThat(stack.counted(Count.GUESS_REFUSED)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json"})
    void unknownCodes_ofAllKinds_areAlikeBeforeAndAfter(String form) {
        var before = Stream.of(FORGED, NEVER_ISSUED, MALFORMED)
                .map(path -> stack.get(path, "Accept", form))
                .toList();
        assertThat(before).extracting(HttpResponse::statusCode).containsOnly(404);
        assertThat(size(before))
                .allSatisfy(size -> assertThat(size).isCloseTo(size(before).getFirst(), within16()));
        spendAll();
        var after = Stream.of(FORGED, NEVER_ISSUED, MALFORMED)
                .map(path -> stack.get(path, "Accept", form))
                .toList();
        assertThat(after).extracting(HttpResponse::statusCode).containsOnly(429);
        assertThat(size(after))
                .allSatisfy(size -> assertThat(size).isCloseTo(size(after).getFirst(), within16()));
    }

    @Test
    void genuineStamp_inANetworkThatGuesses_isAlwaysAnswered() {
        spendAll();
        for (var scan = 0; scan < 2 * AT_ONCE; scan++) {
            assertThat(stack.get(VALID).headers().firstValue("X-Verdict")).contains("VALID");
        }
        assertThat(stack.get(FORGED).statusCode()).isEqualTo(429);
    }

    @Test
    void person_whoWaits_isAnsweredWithoutScriptOrCookie() {
        spendAll();
        var page = stack.get(FORGED).body();
        assertThat(page)
                .contains("<form method=\"get\" action=\"" + FORGED + "\">")
                .containsPattern("name=\"again\" value=\"[A-Za-z0-9_-]{32}\"")
                .doesNotContain("<script");
        assertThat(stack.get(FORGED + "?again=" + ticket(Duration.ZERO)).statusCode())
                .isEqualTo(429);
        var answer = stack.get(FORGED + "?again=" + ticket(GuessTickets.AGE_MIN) + "&lang=vi");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("X-Verdict")).contains("UNKNOWN");
    }

    @Test
    void headerOfAStranger_changesNothing() {
        spendAll();
        assertThat(stack.get(FORGED, "X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(429);
    }

    @Test
    void networksBehindABalancer_areToldApartByWhatItSays() {
        stack.close();
        stack = ScanStack.startFor(postgres.port(), redis.port(), clients("127.0.0.0/8, 10.0.0.0/8"));
        for (var guess = 0; guess < AT_ONCE; guess++) {
            assertThat(from("203.0.113." + guess)).isEqualTo(404);
        }
        assertThat(from("203.0.113.200")).isEqualTo(429);
        assertThat(from("198.51.100.1, 203.0.113.7, 10.1.2.3"))
                .as("what the client made up")
                .isEqualTo(429);
        assertThat(from("198.51.100.1")).isEqualTo(404);
    }

    @Test
    void scansBehindABalancer_areFromWhereItSays() {
        stack.close();
        stack = ScanStack.startFor(postgres.port(), redis.port(), clients("127.0.0.0/8"));
        var stamp = ScanStack.stamp(PublishedSamples.CODE_LOT, 90);
        stack.get(stamp, "X-Forwarded-For", "203.0.113.9");
        stack.get(stamp, "X-Forwarded-For", "2001:db8:7::1");
        stack.get(stamp, "X-Forwarded-For", "192.0.2.1");
        assertThat(stack.scans)
                .extracting(ScanEvent::place)
                .containsExactly(
                        Optional.of(new ScanPlace("Hà Nội", 21, 105.9, true)),
                        Optional.of(new ScanPlace("Đà Nẵng", 16.1, 108.2, false)),
                        Optional.empty());
    }

    private int from(String forwarded) {
        return stack.get(FORGED, "X-Forwarded-For", forwarded).statusCode();
    }

    private void spendAll() {
        for (var guess = 0; guess < AT_ONCE; guess++) {
            stack.get(FORGED);
        }
    }

    private static String ticket(Duration age) {
        return new GuessTickets(new StampHashes(TestStampCodes.ring()))
                .write(FORGED, Device.network("127.0.0.1"), ScanStack.NOW.minus(age));
    }

    private static long seconds(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private static List<Integer> size(List<HttpResponse<String>> answers) {
        return answers.stream().map(answer -> answer.body().length()).toList();
    }

    private static org.assertj.core.data.Offset<Integer> within16() {
        return org.assertj.core.data.Offset.offset(16);
    }

    private static ClientConfig clients(String proxies) {
        return new ClientConfig(proxies, AT_ONCE, EVERY);
    }
}
