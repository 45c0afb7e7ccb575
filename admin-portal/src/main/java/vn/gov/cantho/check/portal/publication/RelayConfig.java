package vn.gov.cantho.check.portal.publication;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the parts of the relay in a program that serves people, unless it is told not to run one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "check.relay.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RedisConfig.class)
class RelayConfig {

    @Bean
    StreamRelay streamRelay(FeedReader feed, RedisConfig redis, MeterRegistry registry) {
        var metrics = new RelayMetrics(registry);
        return new StreamRelay(feed, new StatusStream(redis, metrics), metrics);
    }
}
