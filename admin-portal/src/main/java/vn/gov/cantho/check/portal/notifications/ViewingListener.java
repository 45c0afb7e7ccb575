package vn.gov.cantho.check.portal.notifications;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.viewing.ViewingBegun;

/** Tells an establishment who looks at the portal as it does, and why. */
@Component
class ViewingListener {

    private final Announcer announcer;

    ViewingListener(Announcer announcer) {
        this.announcer = announcer;
    }

    @EventListener
    void on(ViewingBegun event) {
        announcer.tell(
                new News(
                        "VIEWING:" + event.accountId() + ":" + event.establishmentId() + ":" + event.until(),
                        NotificationKind.ACCOUNT,
                        "notifications.text.VIEWING",
                        List.of(event.personName(), Formats.time(event.until()), event.reason()),
                        "establishments/" + event.establishmentId()),
                Receivers.of(event.establishmentId(), Role.ADMINISTRATOR));
    }
}
