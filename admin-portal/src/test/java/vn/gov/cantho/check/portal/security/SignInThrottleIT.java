package vn.gov.cantho.check.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class SignInThrottleIT {

    private static final String ADDRESS = "203.0.113.7";

    @Autowired
    private SignInFailureRepository failures;

    @Autowired
    private PlatformTransactionManager manager;

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private SignInThrottle throttle = throttle();

    @BeforeEach
    void newThrottle() {
        throttle = throttle();
        PortalDatabase.started()
                .owner()
                .sql("DELETE FROM portal.sign_in_failure")
                .update();
    }

    @Test
    void attempts_ofAName_waitLongerEachTime_andNeverMoreThanAMinute() {
        fail("an", 4);
        assertThat(throttle.attempt("an", ADDRESS)).isEmpty();
        assertThat(throttle.attempt("an", ADDRESS)).contains(Duration.ofSeconds(1));

        var longest = Duration.ZERO;
        for (var attempt = 0; attempt < 20; attempt++) {
            now = now.plus(Duration.ofSeconds(61));
            assertThat(throttle.attempt("an", "198.51.100." + attempt)).isEmpty();
            longest = throttle.attempt("an", "198.51.100." + attempt).orElseThrow();
        }
        assertThat(longest).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void attempts_ofOneAddressOverManyNames_wait() {
        IntStream.range(0, 30).forEach(number -> throttle.attempt("name" + number, ADDRESS));

        assertThat(throttle.attempt("another", ADDRESS)).isPresent();
        assertThat(throttle.attempt("another", "203.0.113.8")).isEmpty();
    }

    @Test
    void attempts_ofOneSubscriberOverManyIpv6Addresses_wait() {
        IntStream.range(0, 30)
                .forEach(number -> throttle.attempt("name" + number, "2001:db8:1:2::" + Integer.toHexString(number)));

        assertThat(throttle.attempt("another", "2001:db8:1:2:ffff::1")).isPresent();
        assertThat(throttle.attempt("another", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void success_forgetsTheNameAndLeavesTheAddressAsItWas() {
        fail("binh", 4);

        assertThat(throttle.attempt("binh", ADDRESS)).isEmpty();
        throttle.succeeded("binh", ADDRESS);

        fail("binh", 4);
        assertThat(throttle.attempt("binh", ADDRESS)).isEmpty();
        assertThat(count("NAME:binh")).isEqualTo(5);
        assertThat(count("ADDRESS:" + ADDRESS)).isEqualTo(9);
    }

    /** Of a thousand guesses in ten minutes, from wherever, few are looked at; and the name is never shut. */
    @Test
    void thousandGuessesOfOneName_areHardlyLookedAtAndKeepNobodyOutForMoreThanAMinute() {
        var lookedAt = 0;
        for (var guess = 0; guess < 1_000; guess++) {
            now = now.plusMillis(600);
            var address = "10.1.%d.%d".formatted(guess / 250, guess % 250);
            lookedAt += throttle.attempt("em", address).isEmpty() ? 1 : 0;
        }
        assertThat(lookedAt).isBetween(10, 20);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(throttle.attempt("em", ADDRESS)).isEmpty();
        throttle.succeeded("em", ADDRESS);
        assertThat(throttle.attempt("em", ADDRESS)).isEmpty();
    }

    @Test
    void quietHour_forgetsFailures() {
        fail("chi", 5);
        now = now.plus(Duration.ofMinutes(61));

        fail("chi", 4);

        assertThat(throttle.attempt("chi", ADDRESS)).isEmpty();
    }

    @Test
    void manyAtOnce_doNotSlipThrough() throws Exception {
        fail("dung", 4);
        Callable<Boolean> attempt = () -> throttle.attempt("dung", ADDRESS).isEmpty();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var through = threads
                    .invokeAll(IntStream.range(0, 40).mapToObj(_ -> attempt).toList())
                    .stream()
                    .filter(SignInThrottleIT::result)
                    .count();

            assertThat(through).isEqualTo(1);
        }
    }

    @Test
    void table_tellsNobodyWhoTried() {
        fail("giang", 1);

        assertThat(PortalDatabase.started()
                        .owner()
                        .sql("SELECT encode(subject, 'escape') FROM portal.sign_in_failure")
                        .query((row, _) -> row.getString(1))
                        .list())
                .hasSize(2)
                .noneMatch(subject -> subject.contains("giang") || subject.contains("203.0.113"));
    }

    private void fail(String username, int times) {
        IntStream.range(0, times).forEach(_ -> throttle.attempt(username, ADDRESS));
    }

    private int count(String subject) {
        var name = subject.substring(subject.indexOf(':') + 1);
        var kept = subject.startsWith("NAME") ? SignInSubject.name(name) : SignInSubject.address(name);
        return PortalDatabase.started()
                .owner()
                .sql("SELECT failures FROM portal.sign_in_failure WHERE subject = ?")
                .param(kept.keyedHash(key()))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private SignInThrottle throttle() {
        return new SignInThrottle(failures, manager, key(), () -> now);
    }

    private static byte[] key() {
        return "a key of this test".getBytes(StandardCharsets.UTF_8);
    }

    private static boolean result(Future<Boolean> future) {
        return future.resultNow();
    }
}
