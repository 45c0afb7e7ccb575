package vn.gov.cantho.check.portal.unitchanges;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/** Looks for changes whose day has come, in a program that serves people, unless it is told not to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "check.unit-changes.enabled", matchIfMissing = true)
class UnitChangeConfig {

    @Bean
    RepeatingThread unitChangeThread(DueChanges due) {
        return new RepeatingThread("unit-changes", due::look);
    }
}
