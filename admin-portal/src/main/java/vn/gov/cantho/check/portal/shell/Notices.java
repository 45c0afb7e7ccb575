package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the edge of the page: what happened, what to do next. */
public final class Notices {

    private static final int DONE_MILLIS = 4_000;
    private static final int REFUSED_MILLIS = 10_000;

    private Notices() {}

    /** Says that something was done. */
    public static void done(String key, Object... arguments) {
        show(Texts.of(key, arguments), DONE_MILLIS, NotificationVariant.LUMO_SUCCESS);
    }

    /** Says what was refused and the way out; stays longer. */
    public static void refused(String key, Object... arguments) {
        show(Texts.of(key, arguments), REFUSED_MILLIS, NotificationVariant.LUMO_ERROR);
    }

    /** Says something that was refused and is in words already. */
    static void say(String words) {
        show(words, REFUSED_MILLIS, NotificationVariant.LUMO_ERROR);
    }

    private static void show(String text, int millis, NotificationVariant look) {
        var notice = new Notification(text, millis, Notification.Position.BOTTOM_END);
        notice.addThemeVariants(look);
        notice.open();
    }
}
