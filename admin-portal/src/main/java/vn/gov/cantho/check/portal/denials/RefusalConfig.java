package vn.gov.cantho.check.portal.denials;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.transaction.TransactionException;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/** Has refusals told, and those that are due written every few seconds. */
@Configuration(proxyBeanMethods = false)
class RefusalConfig {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalConfig.class);
    private static final Duration WRITE_EVERY = Duration.ofSeconds(5);

    /** Without it only refused requests are told of, and refused calls of services are not. */
    @Bean
    static AuthorizationEventPublisher authorizationEventPublisher(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    @ConditionalOnWebApplication
    RepeatingThread refusalThread(RefusalRecorder recorder) {
        return new RepeatingThread(
                "refusals",
                () -> {
                    quietly(recorder::write);
                    return WRITE_EVERY;
                },
                () -> quietly(recorder::writeAll));
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("Refusals could not be written, which is tried again: {}", failure.getMessage());
        }
    }
}
