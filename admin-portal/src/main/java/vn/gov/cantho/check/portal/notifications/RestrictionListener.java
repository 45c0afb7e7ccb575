package vn.gov.cantho.check.portal.notifications;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.restrictions.RestrictionStepped;
import vn.gov.cantho.check.portal.restrictions.RestrictionSubject;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Role;

/** Tells establishments of what holds against their goods, and second persons of a recall that waits for them. */
@Component
class RestrictionListener {

    private static final Set<String> FELT_BY_THE_ESTABLISHMENT = Set.of(
            "SUSPENSION_IMPOSED", "LIFT_SUSPENSION", "LOCK_IMPOSED", "UNLOCK", "CONFIRM_RECALL", "CONFIRM_RECALL_END");

    private static final Set<String> WAITS_FOR_A_SECOND_PERSON = Set.of("RECALL_PROPOSED", "PROPOSE_RECALL_END");

    private final Announcer announcer;
    private final CurrentAccount current;

    RestrictionListener(Announcer announcer, CurrentAccount current) {
        this.announcer = announcer;
        this.current = current;
    }

    @EventListener
    void on(RestrictionStepped event) {
        if (FELT_BY_THE_ESTABLISHMENT.contains(event.act())) {
            var establishment = event.subject().establishmentId();
            announcer.tell(
                    news(event, page(event.subject())), Receivers.of(establishment, Role.EDITOR, Role.ADMINISTRATOR));
        }
        if (WAITS_FOR_A_SECOND_PERSON.contains(event.act())) {
            announcer.tell(
                    news(
                            event,
                            "restrictions/restriction/" + event.restriction().value()),
                    Receivers.of(current.get().unitId(), Role.APPROVER));
        }
    }

    private static News news(RestrictionStepped event, String link) {
        return new News(
                "RESTRICTION:" + event.restriction().value() + ":" + event.version(),
                NotificationKind.RESTRICTION,
                "notifications.text." + event.act(),
                List.of(event.subject().name()),
                link);
    }

    private static String page(RestrictionSubject subject) {
        return switch (subject.kind()) {
            case PRODUCTION_LOT -> "production-lots/" + subject.id();
            case PRODUCT -> "products/" + subject.id();
            case ESTABLISHMENT -> "establishments/" + subject.id();
        };
    }
}
