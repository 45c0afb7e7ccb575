package vn.gov.cantho.check.portal.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time of the day unless a test puts it back or forward. */
public final class SettableClock implements InstantSource {

    private volatile Duration shift = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }

    /** Runs the work at another time and goes back. */
    public <T> T at(Duration fromNow, Callable<T> work) throws Exception {
        shift = fromNow;
        try {
            return work.call();
        } finally {
            shift = Duration.ZERO;
        }
    }

    /** Gives this clock to the portal under test. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Config {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}
