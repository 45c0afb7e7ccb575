package vn.gov.cantho.check.portal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import vn.gov.cantho.check.portal.background.DueItems;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.notifications.Announcer;
import vn.gov.cantho.check.portal.notifications.Notification;
import vn.gov.cantho.check.portal.notifications.NotificationFilter;
import vn.gov.cantho.check.portal.notifications.NotificationKind;
import vn.gov.cantho.check.portal.notifications.NotificationService;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** A request that nobody decides: the agency is reminded, then its administrators and the city hear of it, each once. */
@PortalTest
final class RemindersIT {

    @Autowired
    private ObjectProvider<DueItems> sources;

    @Autowired
    private Announcer announcer;

    @Autowired
    private ReminderRepository cities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private NotificationService notifications;

    @Autowired
    private ProductSamples samples;

    @Test
    void waitingRequest_isRemindedOfAndEscalated_onceEach() {
        var name = samples.submitted(Person.FISH_EDITOR).latest().content().nameVi();

        remindAfter(Duration.ZERO);
        assertThat(told(Person.AGRICULTURE_APPROVER, name)).isEmpty();

        for (var day = 1; day <= 30; day++) {
            remindAfter(Duration.ofDays(day));
            remindAfter(Duration.ofDays(day));
        }

        assertThat(told(Person.AGRICULTURE_APPROVER, name))
                .containsExactly(
                        "approvals.due.OVERDUE",
                        "approvals.due.ON_THE_DAY",
                        "approvals.due.DAY_BEFORE",
                        "approvals.due.THREE_DAYS_BEFORE");
        assertThat(told(Person.AGRICULTURE_ADMINISTRATOR, name)).containsExactly("approvals.due.ESCALATED");
        assertThat(told(Person.CITY_OFFICER, name)).containsExactly("approvals.due.ESCALATED");
        assertThat(told(Person.CITY_APPROVER, name)).containsExactly("approvals.due.ESCALATED");
        for (var other : List.of(Person.FISH_EDITOR, Person.TRADE_APPROVER, Person.CITY_VIEWER)) {
            assertThat(told(other, name)).as(other.name()).isEmpty();
        }
    }

    private void remindAfter(Duration later) {
        new Reminders(
                        sources,
                        announcer,
                        cities,
                        transactions,
                        () -> Instant.now().plus(later))
                .remind();
    }

    private List<String> told(Person person, String name) {
        return ActAs.person(
                        person, () -> notifications.find(NotificationFilter.ALL, new ListQuery(name, List.of(), 0, 50)))
                .stream()
                .filter(notification -> notification.kind() == NotificationKind.DEADLINE)
                .map(Notification::textKey)
                .toList();
    }
}
