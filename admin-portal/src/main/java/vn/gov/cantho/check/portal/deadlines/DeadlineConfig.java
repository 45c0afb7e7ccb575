package vn.gov.cantho.check.portal.deadlines;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/** Reminds in a program that serves people, unless it is told that others do. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "check.deadlines.enabled", matchIfMissing = true)
class DeadlineConfig {

    @Bean
    RepeatingThread deadlineThread(Reminders reminders, InstantSource clock, MeterRegistry registry) {
        return new RepeatingThread("deadline-keeper", new DeadlineKeeper(reminders, clock, registry)::look);
    }
}
