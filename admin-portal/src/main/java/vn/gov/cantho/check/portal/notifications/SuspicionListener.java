package vn.gov.cantho.check.portal.notifications;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.suspicions.SuspicionOpened;

/** Tells agencies of a stamp that looks copied; the establishment is told nothing before somebody has judged. */
@Component
class SuspicionListener {

    private final Announcer announcer;

    SuspicionListener(Announcer announcer) {
        this.announcer = announcer;
    }

    @EventListener
    void on(SuspicionOpened event) {
        var id = event.suspicion().value();
        announcer.tell(
                new News(
                        "SUSPICION:" + id,
                        NotificationKind.SUSPICION,
                        "notifications.text.SUSPICION." + event.sign().name(),
                        List.of(event.subject()),
                        "suspicions/suspicion/" + id),
                Receivers.above(event.establishmentId(), "RECALLS", Role.EDITOR, Role.APPROVER));
    }
}
