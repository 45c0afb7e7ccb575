package vn.gov.cantho.check.portal.security;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/**
 * Shows how many connections to PostgreSQL are in use and how many acts wait for one. The meters that come with the
 * framework look at the pool when the program starts, which is before there is one.
 */
@Component
class ConnectionMeters implements MeterBinder {

    private final HikariDataSource source;

    ConnectionMeters(HikariDataSource source) {
        this.source = source;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "connections", HikariPoolMXBean::getActiveConnections);
        gauge(registry, "waits for a connection", HikariPoolMXBean::getThreadsAwaitingConnection);
    }

    private void gauge(MeterRegistry registry, String thing, ToIntFunction<HikariPoolMXBean> count) {
        Gauge.builder("limit.entries", () -> pool().map(count::applyAsInt).orElse(0))
                .tag("thing", thing)
                .register(registry);
    }

    private Optional<HikariPoolMXBean> pool() {
        return Optional.ofNullable(source.getHikariPoolMXBean());
    }
}
