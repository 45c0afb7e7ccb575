package vn.gov.cantho.check.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

final class PasswordChecksTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PasswordChecks checks = new PasswordChecks(new Argon2PasswordEncoder(16, 32, 1, 1024, 1), meters);

    @Test
    void inTurn_whereAllAreTaken_waitsForTheFirstThatEnds() throws Exception {
        var begun = new CountDownLatch(4);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4).forEach(_ -> threads.execute(() -> checks.inTurn(_ -> waited(begun, end))));
            begun.await();
            assertThat(free()).isZero();

            var next = CompletableFuture.supplyAsync(() -> checks.inTurn(encoder -> encoder.matches("a", "")), threads);
            assertThat(next).isNotDone();
            end.countDown();

            assertThat(next.join()).contains(false);
        }
        assertThat(free()).isEqualTo(4);
    }

    @Test
    void inTurn_whereTheWorkFails_givesTheTurnBack() {
        assertThatThrownBy(() -> checks.inTurn(_ -> {
                    throw new IllegalStateException("no memory");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(free()).isEqualTo(4);
    }

    @Test
    void inTurn_onAThreadThatIsToStop_doesNotWait() {
        Thread.currentThread().interrupt();

        assertThat(checks.inTurn(_ -> "never")).isEmpty();

        assertThat(Thread.interrupted()).isTrue();
    }

    private double free() {
        return meters.get("portal.sign.in.checks.free").gauge().value();
    }

    private static boolean waited(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
