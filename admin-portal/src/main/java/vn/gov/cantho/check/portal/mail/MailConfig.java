package vn.gov.cantho.check.portal.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/** Sends mail in a program that serves people, unless it is told that others do. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfig {

    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnBooleanProperty(name = "check.mail.enabled", matchIfMissing = true)
    RepeatingThread mailThread(
            OutboxRepository outbox, MailSettings settings, MeterRegistry registry, InstantSource clock) {
        var server = new SmtpServer(settings);
        var sender = new MailSender(outbox, server, settings, new MailMetrics(registry), clock);
        return new RepeatingThread("mail-sender", sender::attempt, server::close);
    }
}
