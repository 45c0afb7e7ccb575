package vn.gov.cantho.check.portal;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the features the time, so that a test can give another. */
@Configuration(proxyBeanMethods = false)
class ClockConfig {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
