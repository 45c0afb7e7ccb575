package vn.gov.cantho.check.portal.notifications;

import org.springframework.stereotype.Component;

/** Tells news to those whom they concern, in the running transaction: what is rolled back was never told. */
@Component
public class Announcer {

    private final NotificationRepository notifications;

    Announcer(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    /** Returns how many were told; those who knew already are not counted. */
    public int tell(News news, Receivers receivers) {
        return notifications.tell(news, receivers);
    }
}
