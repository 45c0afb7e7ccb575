package vn.gov.cantho.check.portal.problems;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/** Runs the worker in a program that serves people, unless it is told not to; then other portals do. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "check.photo.worker.enabled", matchIfMissing = true)
class IntakeConfig {

    @Bean
    RepeatingThread photoThread(QuarantineRepository quarantine, MeterRegistry registry) {
        var metrics = new IntakeMetrics(registry);
        var worker = new PhotoWorker(new PhotoDesk(quarantine, metrics), quarantine, metrics);
        return new RepeatingThread("photo-worker", worker::attempt);
    }
}
