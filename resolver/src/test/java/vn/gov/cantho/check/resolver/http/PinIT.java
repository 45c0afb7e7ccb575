package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

/** Tries with PINs over real ports of two nodes with one real PostgreSQL: form, answer, page. Each test has its own stamp. */
final class PinIT {

    private static final int LOT = PublishedSamples.PIN_CODE_LOT;
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14; Phone A) Mobile";
    private static final String OTHER_PHONE = "Mozilla/5.0 (iPhone; Phone B) Mobile";

    private static TestPostgres postgres;
    private static TestRedis redis;
    private static ScanStack stack;
    private static ScanStack otherNode;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
        redis = TestRedis.start();
        PublishedSamples.insert(postgres);
        PublishedSamples.insertPins(postgres);
        stack = ScanStack.start(postgres.port(), redis.port());
        otherNode = ScanStack.start(postgres.port(), redis.port());
    }

    @AfterAll
    static void stop() {
        otherNode.close();
        stack.close();
        redis.close();
        postgres.close();
    }

    @BeforeEach
    void clear() {
        stack.status.clear();
        stack.scans.clear();
    }

    @Test
    void right_firstTime_leadsToAPageThatSaysSo() {
        var answer = stack.tryPin(stamp(1), pin(1), PHONE);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).startsWith(stamp(1) + "?lang=vi&pin=").endsWith("#pin");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page(answer, PHONE)).contains("lần đầu được xác thực");
    }

    @Test
    void right_sameDeviceSoonAfter_hearsTheFirstAnswerOnAnyNode() {
        stack.tryPin(stamp(2), pin(2), PHONE);
        var again = otherNode.tryPin(stamp(2), pin(2), PHONE);
        assertThat(page(again, PHONE)).contains("lần đầu được xác thực");
    }

    @Test
    void right_otherDevice_isToldWhenItWasVerified() {
        stack.tryPin(stamp(3), pin(3), PHONE);
        var again = otherNode.tryPin(stamp(3), pin(3), OTHER_PHONE);
        assertThat(page(again, OTHER_PHONE))
                .contains("đã được xác thực trước đó")
                .contains("có thể là hàng giả");
    }

    @Test
    void page_reloadedOrOpenedOnAnotherNode_triesNothingAndIsNoScan() {
        var answer = stack.tryPin(stamp(4), pin(4), PHONE);
        for (var reload = 0; reload < 3; reload++) {
            assertThat(page(answer, PHONE)).contains("lần đầu được xác thực");
        }
        assertThat(otherNode.get(target(answer), "User-Agent", PHONE).body()).contains("lần đầu được xác thực");
        assertThat(stack.scans).isEmpty();
    }

    @Test
    void page_openedWithAnotherBrowser_isAnOrdinaryScan() {
        var answer = stack.tryPin(stamp(5), pin(5), PHONE);
        assertThat(page(answer, OTHER_PHONE))
                .doesNotContain("lần đầu được xác thực")
                .contains("method=\"post\"");
        assertThat(stack.scans).hasSize(1);
    }

    @Test
    void wrong_fiveTimes_countsDownAcrossNodesAndThenRefusesAll() {
        var pages = IntStream.range(0, 5)
                .mapToObj(round -> (round % 2 == 0 ? stack : otherNode).tryPin(stamp(6), wrongPin(6), PHONE))
                .map(answer -> page(answer, PHONE))
                .toList();
        assertThat(pages.getFirst()).contains("Mã cào không đúng").contains("Còn 4 lần thử");
        assertThat(pages.get(3)).contains("Còn 1 lần thử");
        assertThat(pages.getLast()).contains("không còn lần thử nào");
        assertThat(page(stack.tryPin(stamp(6), pin(6), OTHER_PHONE), OTHER_PHONE))
                .contains("Chưa kiểm tra được mã cào");
        assertThat(postgres.number("SELECT count(*) FROM scan.pin_check WHERE serial = 6 AND first_at IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void incomplete_anyNumberOfTimes_countsForNothing() {
        for (var typed : List.of("", "12345", "1234567", "abcdef", "' OR 1=1", "\0")) {
            assertThat(page(stack.tryPin(stamp(7), typed, PHONE), PHONE)).contains("Chưa đủ 6 số");
        }
        assertThat(postgres.number("SELECT count(*) FROM scan.pin_check WHERE serial = 7"))
                .isZero();
    }

    @Test
    void right_typedWithBlanksOrFullWidthDigits_isRight() {
        var wide = new StringBuilder(" ");
        pin(8).chars()
                .forEach(digit -> wide.append((char) (digit - '0' + '\uFF10')).append(' '));
        assertThat(page(stack.tryPin(stamp(8), wide.toString(), PHONE), PHONE)).contains("lần đầu được xác thực");
    }

    @Test
    void right_twoNodesAtOnce_exactlyOneIsFirst() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var serial = 20; serial < 40; serial++) {
                var path = stamp(serial);
                var typed = pin(serial);
                var answers = threads.invokeAll(List.<Callable<String>>of(
                        () -> page(stack.tryPin(path, typed, PHONE), PHONE),
                        () -> page(otherNode.tryPin(path, typed, OTHER_PHONE), OTHER_PHONE)));
                var pages = List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(pages)
                        .filteredOn(page -> page.contains("lần đầu được xác thực</h2>"))
                        .hasSize(1);
                assertThat(pages)
                        .filteredOn(page -> page.contains("đã được xác thực trước đó</h2>"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void notOurs_inventedForgedOrNeverIssued_isAnsweredLikeAWrongPin() {
        var wrong = stack.tryPin(stamp(10), wrongPin(10), PHONE);
        var forged = stamp(10).substring(0, stamp(10).length() - 1) + (stamp(10).endsWith("0") ? "1" : "0");
        var neverIssued = ScanStack.stamp(LOT, PublishedSamples.SIZE);
        var noLot = ScanStack.stamp(4_711, 1);
        for (var path : List.of(forged, neverIssued, noLot)) {
            var answer = stack.tryPin(path, "123456", PHONE);
            assertThat(answer.statusCode()).isEqualTo(wrong.statusCode());
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(wrong.headers().map().keySet());
            assertThat(location(answer)).hasSameSizeAs(location(wrong));
            assertThat(answer.body()).isEqualTo(wrong.body());
            var page = stack.get(target(answer), "User-Agent", PHONE);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("Mã không thuộc hệ thống");
        }
        assertThat(postgres.number("SELECT count(*) FROM scan.pin_check WHERE code_lot_id <> " + LOT + " OR serial >= "
                        + PublishedSamples.SIZE))
                .isZero();
    }

    @Test
    void answer_everyKind_takesTheSameLeastTime() {
        var invented = "/q/00000000000000000000";
        for (var path : List.of(stamp(11), invented)) {
            var begun = System.nanoTime();
            stack.tryPin(path, "123456", PHONE);
            assertThat(System.nanoTime() - begun).isGreaterThan(60_000_000L);
        }
    }

    @Test
    void stampWithoutPinOrUnderBadNews_isLedToItsPageAndNothingIsCounted() {
        var without = ScanStack.stamp(PublishedSamples.CODE_LOT, 12);
        assertThat(location(stack.tryPin(without, "123456", PHONE))).isEqualTo(without + "?lang=vi#pin");
        stack.status.set(Subject.of(Kind.PRODUCT, PublishedSamples.PRODUCT), Change.RECALLED);
        var answer = stack.tryPin(stamp(12), pin(12), PHONE);
        assertThat(location(answer)).isEqualTo(stamp(12) + "?lang=vi#pin");
        assertThat(page(answer, PHONE)).contains("THU HỒI").doesNotContain("chính hãng");
        assertThat(postgres.number("SELECT count(*) FROM scan.pin_check WHERE serial = 12"))
                .isZero();
    }

    @Test
    void recallAfterTheAnswer_hidesTheGoodNews() {
        var answer = stack.tryPin(stamp(13), pin(13), PHONE);
        stack.status.set(Subject.of(Kind.PRODUCT, PublishedSamples.PRODUCT), Change.RECALLED);
        assertThat(page(answer, PHONE)).contains("THU HỒI").doesNotContain("chính hãng");
    }

    @Test
    void get_withTheDigitsInTheAddress_verifiesNothing() {
        stack.get(stamp(14) + "?pin=" + pin(14), "User-Agent", PHONE);
        assertThat(postgres.number("SELECT count(*) FROM scan.pin_check WHERE serial = 14"))
                .isZero();
    }

    @Test
    void language_ofTheForm_isThatOfThePage() {
        var page = stack.get(stamp(15) + "?lang=en", "User-Agent", PHONE).body();
        assertThat(page).contains("action=\"" + stamp(15) + "?lang=en\"");
        var answer = stack.tryPin(stamp(15) + "?lang=en", pin(15), PHONE);
        assertThat(page(answer, PHONE)).contains("verified for the first time");
    }

    private static String stamp(int serial) {
        return ScanStack.stamp(LOT, serial);
    }

    private static String pin(int serial) {
        return TestStampCodes.pin(LOT, serial);
    }

    private static String wrongPin(int serial) {
        return pin(serial).startsWith("0")
                ? "1" + pin(serial).substring(1)
                : "0" + pin(serial).substring(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String target(HttpResponse<String> answer) {
        return location(answer).replace("#pin", "");
    }

    private static String page(HttpResponse<String> answer, String agent) {
        return stack.get(target(answer), "User-Agent", agent).body();
    }
}
