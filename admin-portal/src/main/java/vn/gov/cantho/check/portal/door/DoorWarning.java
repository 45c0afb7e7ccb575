package vn.gov.cantho.check.portal.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Reads how the door is kept, and warns where it stands open. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class)
class DoorWarning {

    private static final Logger LOG = LoggerFactory.getLogger(DoorWarning.class);

    private final DoorSettings settings;

    DoorWarning(DoorSettings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void warn() {
        if (!settings.isCompulsory()) {
            LOG.warn(
                    "CHECK_PORTAL_SECOND_FACTOR is OFFERED: people whose duty asks for a second factor sign in without one");
        }
    }
}
