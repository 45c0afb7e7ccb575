package vn.gov.cantho.check.portal.notifications;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.accounts.AccountLocked;
import vn.gov.cantho.check.portal.security.Role;

/** Tells whoever was locked out, by e-mail where they have an address, and the administrators of their unit. */
@Component
class AccountListener {

    private final Announcer announcer;

    AccountListener(Announcer announcer) {
        this.announcer = announcer;
    }

    @EventListener
    void on(AccountLocked event) {
        announcer.tell(
                new News(
                        "ACCOUNT_LOCKED:" + event.accountId() + ":" + event.version(),
                        NotificationKind.ACCOUNT,
                        "notifications.text.ACCOUNT_LOCKED",
                        List.of(event.displayName()),
                        ""),
                Receivers.of(event.unitId(), Role.ADMINISTRATOR).and(event.accountId()));
    }
}
