package vn.gov.cantho.check.portal.notifications;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.portal.background.NoticeChannel;
import vn.gov.cantho.check.portal.background.RepeatingThread;
import vn.gov.cantho.check.portal.shell.OpenPages;

/** Rings the bells in a program that serves people; tells of what comes in unless it is told that others do. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class NotificationConfig {

    @Bean
    RepeatingThread bellThread(JdbcConnectionDetails details, OpenPages pages, MeterRegistry registry) {
        var channel = new NoticeChannel(details, "notification", "notification-notices");
        return new RepeatingThread("bell-watch", new BellWatch(channel, pages, registry)::look, channel::close);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "check.notifications.enabled", matchIfMissing = true)
    RepeatingThread notificationThread(NotificationRepository repository, MeterRegistry registry) {
        return new RepeatingThread("notification-keeper", new NotificationKeeper(repository, registry)::look);
    }
}
