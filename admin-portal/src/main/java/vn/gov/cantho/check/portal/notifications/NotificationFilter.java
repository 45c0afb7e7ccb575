package vn.gov.cantho.check.portal.notifications;

import java.util.Optional;

/** Which of their notifications somebody looks at. */
public record NotificationFilter(Optional<NotificationKind> kind, Reading reading) {

    /** All of them. */
    public static final NotificationFilter ALL = new NotificationFilter(Optional.empty(), Reading.ANY);

    /** Whether they were read. */
    public enum Reading {
        ANY,
        UNREAD
    }
}
