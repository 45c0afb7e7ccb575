package vn.gov.cantho.check.portal.notifications;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.Authorities;

/** The acting account's own notifications (Điều 7.2 b, 7.3 b: "quản lý thông báo từ hệ thống"); nobody reads those of others. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class NotificationService {

    /** How many the bell shows. */
    public static final int NEWEST_MAX = 8;

    private final NotificationRepository notifications;

    NotificationService(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Notification> find(NotificationFilter filter, ListQuery query) {
        return notifications.findPage(filter, query);
    }

    @Transactional(readOnly = true)
    public int count(NotificationFilter filter, ListQuery query) {
        return notifications.count(filter, query);
    }

    /** At most {@value #NEWEST_MAX}. */
    @Transactional(readOnly = true)
    public List<Notification> newest() {
        return notifications.findPage(NotificationFilter.ALL, ListQuery.first(NEWEST_MAX));
    }

    @Transactional(readOnly = true)
    public int countUnread() {
        return notifications.countUnread();
    }

    /** Marks one as read; again does nothing. */
    @Transactional
    public void markRead(NotificationId id) {
        notifications.markRead(id);
    }

    /** Marks all as read that are not newer than one that was seen; returns how many. */
    @Transactional
    public int markReadUpTo(NotificationId newest) {
        return notifications.markReadUpTo(newest);
    }
}
