package vn.gov.cantho.check.portal.problems;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the worker in a program that serves people, unless it is told not to; then other portals do. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "check.photo.worker.enabled", matchIfMissing = true)
class IntakeConfig {

    @Bean
    PhotoWorker photoWorker(QuarantineRepository quarantine, MeterRegistry registry) {
        var metrics = new IntakeMetrics(registry);
        return new PhotoWorker(new PhotoDesk(quarantine, metrics), quarantine, metrics);
    }
}
