package vn.gov.cantho.check.portal.suspicions;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/** Starts the watch in a program that serves people, unless it is told not to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "check.suspicions.enabled", matchIfMissing = true)
class SuspicionConfig {

    @Bean
    RepeatingThread suspicionThread(SuspicionReader reader, MeterRegistry registry) {
        return new RepeatingThread("suspicion-watch", new SuspicionWatch(reader, registry)::look);
    }
}
