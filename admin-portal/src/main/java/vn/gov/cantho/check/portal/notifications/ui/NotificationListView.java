package vn.gov.cantho.check.portal.notifications.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.notifications.Notification;
import vn.gov.cantho.check.portal.notifications.NotificationFilter;
import vn.gov.cantho.check.portal.notifications.NotificationFilter.Reading;
import vn.gov.cantho.check.portal.notifications.NotificationKind;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.PageNews;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** Everything that the reader was told, newest first; a press leads to what it is about and marks it as read. */
@Route(NotificationListView.ROUTE)
@Menu(order = 5, title = "notifications.title", icon = "vaadin:bell-o")
@RolesAllowed(Authorities.ANYBODY)
final class NotificationListView extends VerticalLayout implements HasDynamicTitle {

    static final String ROUTE = "notifications";

    private final transient NotificationDoors doors;
    private final ListPanel<Notification> list;
    private final ComboBox<NotificationKind> kind = new ComboBox<>();
    private final ComboBox<Reading> reading = new ComboBox<>();
    private transient Optional<Registration> news = Optional.empty();

    NotificationListView(NotificationDoors doors) {
        this.doors = doors;
        list = new ListPanel<>("notifications", new Filtered(), Notification::id);
        list.plainColumn("text", notification -> notification.words(Texts.language()))
                .column("kind", NotificationListView::kindOf)
                .column(
                        "created",
                        notification ->
                                Ages.of(notification.createdAt(), doors.clock().instant()),
                        Notification::createdAt)
                .column("read", NotificationListView::badge, NotificationListView::words)
                .opens(doors::open);
        list.grid().getColumns().getFirst().setFlexGrow(4);
        describeFilters();
        setSizeFull();
        setPadding(false);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("notifications.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        news = Optional.of(ComponentUtil.addListener(event.getUI(), PageNews.class, _ -> list.refresh()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        news.ifPresent(Registration::remove);
        news = Optional.empty();
    }

    private void describeFilters() {
        kind.setItems(List.of(NotificationKind.values()));
        kind.setItemLabelGenerator(one -> Texts.name("notifications.kind", one));
        describe(kind, "notifications.filter.kind");
        reading.setItems(List.of(Reading.UNREAD));
        reading.setItemLabelGenerator(one -> Texts.name("notifications.filter.reading", one));
        describe(reading, "notifications.filter.reading");
        var read = new Button(Texts.of("notifications.readAll"), _ -> readAll());
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        list.action(read);
        list.action(kind);
        list.action(reading);
        list.action(new Button(
                Texts.of("notifications.byMail"), _ -> UI.getCurrent().navigate("mail-preference")));
    }

    private void describe(ComboBox<?> filter, String key) {
        filter.setPlaceholder(Texts.of(key));
        filter.setAriaLabel(Texts.of(key));
        filter.setClearButtonVisible(true);
        filter.addClassName("list-filter");
        filter.addValueChangeListener(_ -> list.refresh());
    }

    private void readAll() {
        var newest = doors.notifications().newest();
        if (!newest.isEmpty()) {
            doors.notifications().markReadUpTo(newest.getFirst().id());
        }
        Notices.done("notifications.allRead");
        list.refresh();
    }

    private static String kindOf(Notification notification) {
        return Texts.name("notifications.kind", notification.kind());
    }

    private static Span badge(Notification notification) {
        return Badges.of(notification.isRead() ? Tone.NEUTRAL : Tone.CAUTION, words(notification));
    }

    private static String words(Notification notification) {
        return Texts.of(notification.isRead() ? "notifications.isRead" : "notifications.isUnread");
    }

    /** What the boxes leave. */
    private final class Filtered implements ListSource<Notification> {

        @Override
        public List<Notification> find(ListQuery query) {
            return doors.notifications().find(filter(), query);
        }

        @Override
        public int count(ListQuery query) {
            return doors.notifications().count(filter(), query);
        }

        private NotificationFilter filter() {
            return new NotificationFilter(
                    kind.getOptionalValue(), reading.getOptionalValue().orElse(Reading.ANY));
        }
    }
}
