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
        var page = UI.getCurrent();
        if (notification.link().contains("#")) {
            // Only the browser goes to a field within a page.
            page.getPage().setLocation(notification.link());
        } else if (!notification.link().isEmpty()) {
            page.navigate(notification.link());
        }
    }
}
