package vn.gov.cantho.check.portal.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.gov.cantho.check.portal.notifications.Notification;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.Texts;

/** The newest notifications under the bell: a press leads to what one is about. */
final class BellPanel extends Div {

    private final transient NotificationDoors doors;
    private final transient Runnable close;

    BellPanel(NotificationDoors doors, Runnable close) {
        this.doors = doors;
        this.close = close;
        addClassName("bell-panel");
        var newest = doors.notifications().newest();
        add(new H2(Texts.of("notifications.title")));
        if (newest.isEmpty()) {
            var nothing = new Paragraph(Texts.of("notifications.empty"));
            nothing.addClassName("secondary");
            add(nothing);
        } else {
            add(list(newest));
        }
        var all = new Anchor(NotificationListView.ROUTE, Texts.of("notifications.all"));
        all.addClassName("touch");
        all.getElement().addEventListener("click", _ -> close.run());
        var foot = new Div(all);
        foot.addClassName("bell-foot");
        if (newest.stream().anyMatch(notification -> !notification.isRead())) {
            foot.addComponentAsFirst(readAll(newest.getFirst()));
        }
        add(foot);
    }

    private UnorderedList list(List<Notification> newest) {
        var list = new UnorderedList();
        newest.forEach(notification -> list.add(new ListItem(line(notification))));
        return list;
    }

    private NativeButton line(Notification notification) {
        var words = new Span(notification.words(Texts.language()));
        var age = Ages.of(notification.createdAt(), doors.clock().instant());
        age.addClassName("secondary");
        var line = new NativeButton("", _ -> {
            close.run();
            doors.open(notification);
        });
        line.addClassName("bell-line");
        if (!notification.isRead()) {
            line.addClassName("unread");
            line.add(heard(Texts.of("notifications.isUnread")));
        }
        line.add(words, age);
        return line;
    }

    private static Span heard(String words) {
        var heard = new Span(words);
        heard.addClassName("only-heard");
        return heard;
    }

    private Button readAll(Notification newest) {
        var read = new Button(
                Texts.of("notifications.readAll"), _ -> doors.notifications().markReadUpTo(newest.id()));
        read.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        // The database tells the bells of this account, this one too.
        read.setDisableOnClick(true);
        return read;
    }
}
