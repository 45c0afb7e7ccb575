package vn.gov.cantho.check.portal.statistics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/** Starts the upkeep of scans in a program that serves people, unless it is told not to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScanSettings.class)
class UpkeepConfig {

    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnBooleanProperty(name = "check.scans.upkeep.enabled", matchIfMissing = true)
    RepeatingThread scanUpkeepThread(ScanUpkeep upkeep, InstantSource clock, MeterRegistry registry) {
        return new RepeatingThread("scan-upkeep", new UpkeepKeeper(upkeep, clock, registry)::look);
    }
}
