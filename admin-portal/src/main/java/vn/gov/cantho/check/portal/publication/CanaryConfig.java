package vn.gov.cantho.check.portal.publication;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/** Starts the canary in a program that serves people, unless it is told not to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "check.canary.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CanarySettings.class)
class CanaryConfig {

    @Bean
    RepeatingThread canaryThread(Canary canary, CanarySettings settings, MeterRegistry registry) {
        return new RepeatingThread("canary", new CanaryKeeper(canary, settings, registry)::look);
    }
}
