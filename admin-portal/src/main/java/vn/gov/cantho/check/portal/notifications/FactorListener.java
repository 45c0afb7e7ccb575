package vn.gov.cantho.check.portal.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.factors.FactorsChanged;

/** Tells people what was done with what they prove besides their password, themselves or by somebody: it may not have been them. */
@Component
class FactorListener {

    private final Announcer announcer;

    FactorListener(Announcer announcer) {
        this.announcer = announcer;
    }

    @EventListener
    void on(FactorsChanged event) {
        announcer.tell(
                new News(
                        event.action() + ":" + event.accountId() + ":" + UUID.randomUUID(),
                        NotificationKind.ACCOUNT,
                        "notifications.text." + event.action(),
                        List.of(event.detail()),
                        "own-account"),
                Receivers.account(event.accountId()));
    }
}
