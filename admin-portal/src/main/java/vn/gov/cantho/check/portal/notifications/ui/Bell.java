package vn.gov.cantho.check.portal.notifications.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.PageNews;
import vn.gov.cantho.check.portal.shell.Texts;

/** How many notifications are unread, also for those who cannot see it, and behind a press the newest of them. */
final class Bell extends Div {

    /** What is more than two digits is many. */
    private static final int SHOWN_MAX = 99;

    private final transient NotificationDoors doors;
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Span count = new Span();
    private final Span said = new Span();
    private final Popover panel = new Popover();
    private transient Optional<Registration> news = Optional.empty();

    Bell(NotificationDoors doors) {
        this.doors = doors;
        addClassName("bell");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        count.addClassName("bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        said.addClassName("only-heard");
        said.getElement().setAttribute("role", "status");
        describePanel();
        add(button, count, said, panel);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        news = Optional.of(ComponentUtil.addListener(event.getUI(), PageNews.class, _ -> show()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        news.ifPresent(Registration::remove);
        news = Optional.empty();
    }

    private void describePanel() {
        panel.setTarget(button);
        panel.setPosition(PopoverPosition.BOTTOM_END);
        panel.setModal(true);
        panel.setAutofocus(true);
        panel.setWidth("min(26rem, 92vw)");
        panel.setAriaLabel(Texts.of("notifications.title"));
        panel.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fill();
            }
        });
    }

    /** Reads how many there are; an open panel is filled anew. */
    private void show() {
        var unread = doors.notifications().countUnread();
        var words = Texts.of("notifications.unread", unread);
        button.setAriaLabel(Texts.of("notifications.title") + ": " + words);
        button.setTooltipText(words);
        count.setText(unread > SHOWN_MAX ? SHOWN_MAX + "+" : Formats.number(unread));
        count.setVisible(unread > 0);
        said.setText(words);
        if (panel.isOpened()) {
            fill();
        }
    }

    private void fill() {
        panel.removeAll();
        panel.add(new BellPanel(doors, panel::close));
    }
}
