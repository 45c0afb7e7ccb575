package vn.gov.cantho.check.portal.sessions;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.portal.background.RepeatingThread;
import vn.gov.cantho.check.portal.shell.OpenPages;

/** Starts the watch and the upkeep in a program that serves people. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfig {

    @Bean
    RepeatingThread sessionThread(AccountNotices notices, OpenPages pages, MeterRegistry registry) {
        return new RepeatingThread("session-watch", new SessionWatch(notices, pages, registry)::look, notices::close);
    }

    @Bean
    RepeatingThread sessionUpkeepThread(SessionLedger ledger, MeterRegistry registry) {
        return new RepeatingThread("session-upkeep", new SessionUpkeep(ledger, registry)::tend);
    }
}
