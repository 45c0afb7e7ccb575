package vn.gov.cantho.check.portal.notifications.ui;

import com.vaadin.flow.component.UI;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.notifications.Notification;
import vn.gov.cantho.check.portal.notifications.NotificationService;

/** What the pages of this feature stand on. */
@Component
record NotificationDoors(NotificationService notifications, InstantSource clock) {

    /** Marks a notification as read and goes where it leads. */
    void open(Notification notification) {
        notifications.markRead(notification.id());
        if (!notification.link().isEmpty()) {
            UI.getCurrent().navigate(notification.link());
        }
    }
}
