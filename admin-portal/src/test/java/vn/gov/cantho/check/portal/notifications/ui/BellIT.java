package vn.gov.cantho.check.portal.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.notifications.Announcer;
import vn.gov.cantho.check.portal.notifications.News;
import vn.gov.cantho.check.portal.notifications.Notification;
import vn.gov.cantho.check.portal.notifications.NotificationKind;
import vn.gov.cantho.check.portal.notifications.NotificationService;
import vn.gov.cantho.check.portal.notifications.Receivers;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.OpenPages;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.WithPerson;

@PortalTest
@WithPerson(Person.PHONG_DIEN_VIEWER)
final class BellIT extends SpringBrowserlessTest {

    @Autowired
    private Announcer announcer;

    @Autowired
    private NotificationService notifications;

    @Autowired
    private NotificationDoors doors;

    @Autowired
    private OpenPages pages;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void readAll() {
        UI.getCurrent().setLocale(Locale.of("vi"));
        notifications.newest().stream().findFirst().ifPresent(newest -> notifications.markReadUpTo(newest.id()));
    }

    @Test
    void bell_saysHowManyAreUnread_alsoToThoseWhoCannotSee() {
        var bell = new Bell(doors);
        UI.getCurrent().add(bell);
        assertThat(label(bell)).isEqualTo("Thông báo: 0 thông báo chưa đọc");

        tell("Cá tra");
        assertThat(label(bell)).as("nobody rang yet").endsWith("0 thông báo chưa đọc");
        pages.tell(_ -> true);
        // What waits for the page's turn is done when a request ends, which a test has none of.
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());

        assertThat(label(bell)).isEqualTo("Thông báo: 1 thông báo chưa đọc");
    }

    @Test
    void list_showsWhatWasToldAndOpensWhereItLeads() {
        tell("Xoài cát");
        navigate(NotificationListView.class);
        Grid<Notification> grid = grid();
        assertThat(test(grid).getRow(0).words(Locale.of("vi"))).contains("Xoài cát");

        test(grid).clickRow(0);

        assertThat(notifications.countUnread()).isZero();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("notifications");
    }

    @Test
    void readAll_marksEverything() {
        tell("Gạo");
        navigate(NotificationListView.class);

        test(find(Button.class).withText("Đánh dấu đã đọc").single()).click();

        assertThat(notifications.countUnread()).isZero();
    }

    @SuppressWarnings("unchecked")
    private Grid<Notification> grid() {
        return find(Grid.class).single();
    }

    private static String label(Bell bell) {
        return bell.getChildren()
                .filter(Button.class::isInstance)
                .map(button -> ((Button) button).getAriaLabel().orElse(""))
                .findFirst()
                .orElse("");
    }

    private void tell(String name) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> announcer.tell(
                        new News(
                                "TEST:" + System.nanoTime(),
                                NotificationKind.CONTENT,
                                "notifications.text.CONTENT_APPROVED",
                                List.of(name),
                                "notifications"),
                        Receivers.of(Place.TRADE.id(), Role.EDITOR)
                                .and(Person.PHONG_DIEN_VIEWER.account().accountId())));
    }
}
