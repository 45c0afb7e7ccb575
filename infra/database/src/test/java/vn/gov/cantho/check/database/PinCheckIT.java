package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Settles tries with PINs as the resolver does: by the one function, each try a transaction of its own. */
final class PinCheckIT {

    private static final String SETTLE =
            "SELECT outcome || ' ' || tries_left FROM scan.settle_pin(?, ?, ?, decode(repeat(?, 16), 'hex'))";
    private static final String PHONE = "0a";
    private static final String OTHER_PHONE = "0b";

    private final Session resolver = Session.as("resolver_app");
    private final Session migrator = Session.as("migrator");

    @Test
    void right_neverBefore_isFirstAndForAnotherDeviceAgain() {
        assertThat(right(1, PHONE)).isEqualTo("FIRST 5");
        assertThat(right(1, OTHER_PHONE)).isEqualTo("AGAIN 5");
    }

    @Test
    void right_sameDeviceWithinHalfAnHour_hearsTheFirstAnswerWithItsTime() {
        right(2, PHONE);
        var first = verifiedAt(2);
        assertThat(right(2, PHONE)).isEqualTo("FIRST 5");
        assertThat(verifiedAt(2)).isEqualTo(first);
    }

    @Test
    void right_sameDeviceAfterHalfAnHour_isAgain() {
        right(3, PHONE);
        migrator.run("UPDATE scan.pin_check SET first_at = first_at - INTERVAL '31 minutes' WHERE serial = 3");
        assertThat(right(3, PHONE)).isEqualTo("AGAIN 5");
    }

    @Test
    void wrong_fiveTimes_countsDownAndThenRefusesTheRightOneToo() {
        assertThat(IntStream.range(0, 6).mapToObj(_ -> wrong(4)).toList())
                .isEqualTo(List.of("WRONG 4", "WRONG 3", "WRONG 2", "WRONG 1", "WRONG 0", "EXHAUSTED 0"));
        assertThat(right(4, PHONE)).isEqualTo("EXHAUSTED 0");
        assertThat(verifiedAt(4)).isEqualTo("null");
    }

    @Test
    void wrong_nextDay_hasFiveTriesAgain() {
        IntStream.range(0, 5).forEach(_ -> wrong(5));
        migrator.run("UPDATE scan.pin_check SET day = day - 1 WHERE serial = 5");
        assertThat(wrong(5)).isEqualTo("WRONG 4");
    }

    @Test
    void right_twentyAtOnce_exactlyOneIsFirst() throws Exception {
        var outcomes = atOnce(20, number -> settle(6, true, String.format("%02x", number)));
        assertThat(outcomes).filteredOn("FIRST 5"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("AGAIN 5"::equals).hasSize(19);
    }

    @Test
    void wrong_twentyAtOnce_fiveAreCountedAndNoMoreAnswered() throws Exception {
        var outcomes = atOnce(20, _ -> settle(7, false, PHONE));
        assertThat(outcomes.stream()
                        .collect(Collectors.groupingBy(outcome -> outcome.split(" ", -1)[0], Collectors.counting())))
                .containsEntry("WRONG", 5L)
                .containsEntry("EXHAUSTED", 15L);
    }

    @Test
    void settle_anyTry_forgetsDevicesOfHalfAnHourAgo() {
        right(8, PHONE);
        migrator.run("UPDATE scan.pin_check SET first_at = first_at - INTERVAL '31 minutes' WHERE serial = 8");
        wrong(9);
        assertThat(migrator.one("SELECT first_device IS NULL FROM scan.pin_check WHERE serial = 8"))
                .isEqualTo("t");
    }

    @Test
    void table_programs_canNeitherReadNorWrite() {
        for (var role : List.of("resolver_app", "portal_app")) {
            try (var session = Session.as(role)) {
                assertThat(session.refusal("SELECT first_device FROM scan.pin_check"))
                        .isEqualTo("42501");
                assertThat(session.refusal("SELECT wrong_tries FROM scan.pin_check"))
                        .isEqualTo("42501");
                assertThat(session.refusal("UPDATE scan.pin_check SET again_count = 0"))
                        .isEqualTo("42501");
                assertThat(session.refusal("DELETE FROM scan.pin_check")).isEqualTo("42501");
            }
        }
    }

    private String right(int serial, String device) {
        return resolver.one(SETTLE, 1, serial, true, device);
    }

    private String wrong(int serial) {
        return resolver.one(SETTLE, 1, serial, false, PHONE);
    }

    private String verifiedAt(int serial) {
        return migrator.one("SELECT first_at FROM scan.pin_check WHERE serial = ?", serial);
    }

    private static String settle(int serial, boolean correct, String device) {
        try (var session = Session.as("resolver_app")) {
            session.run("SET lock_timeout = '10s'");
            session.run("SET statement_timeout = '10s'");
            return session.one(SETTLE, 1, serial, correct, device);
        }
    }

    private static List<String> atOnce(int many, java.util.function.IntFunction<String> act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var acts = IntStream.range(0, many)
                    .mapToObj(number -> (Callable<String>) () -> act.apply(number))
                    .toList();
            var outcomes = new java.util.ArrayList<String>();
            for (var outcome : threads.invokeAll(acts)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
