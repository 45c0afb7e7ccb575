package vn.gov.cantho.check.portal.measures;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/** Looks for locks whose time is over, in a program that serves people, unless it is told not to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "check.lapsing-locks.enabled", matchIfMissing = true)
class MeasureConfig {

    @Bean
    RepeatingThread lapsingLocksThread(LapsingLocks locks) {
        return new RepeatingThread("lapsing-locks", locks::look);
    }
}
