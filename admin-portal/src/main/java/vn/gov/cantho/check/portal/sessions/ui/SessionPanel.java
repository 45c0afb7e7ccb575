package vn.gov.cantho.check.portal.sessions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import vn.gov.cantho.check.portal.sessions.PortalSession;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** The sessions of one account, each with a way to end it, and a way to end all of them. */
final class SessionPanel extends VerticalLayout {

    private final transient SessionSource source;
    private final UnorderedList list = new UnorderedList();

    SessionPanel(SessionSource source) {
        this.source = source;
        setPadding(false);
        list.addClassName("sessions");
        var all = new Button(Texts.of(source.endAllKey()), _ -> endAll());
        all.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(new Paragraph(Texts.of(source.wordsKey())), list, all);
        show();
    }

    private void show() {
        list.removeAll();
        source.find().forEach(session -> list.add(item(session)));
        if (list.getChildren().findAny().isEmpty()) {
            list.add(new ListItem(Texts.of("sessions.none")));
        }
    }

    private ListItem item(PortalSession session) {
        var device = session.device().isEmpty() ? Texts.of("sessions.unknownDevice") : session.device();
        var name = new Span(device);
        name.addClassName("session-device");
        var words = new Div(new Div(name, badge(session)), secondary(where(session)), secondary(when(session)));
        var item = new ListItem(words);
        if (session.ended().isEmpty() && !session.current()) {
            var end = new Button(Texts.of("sessions.end"), _ -> end(session));
            end.setAriaLabel(Texts.of("sessions.endOf", device, Formats.time(session.startedAt())));
            item.add(end);
        }
        return item;
    }

    private static Span badge(PortalSession session) {
        return session.ended()
                .map(end -> Badges.of(Tone.NEUTRAL, Texts.name("sessions.reason", end.reason())))
                .orElseGet(() -> session.current()
                        ? Badges.of(Tone.GOOD, Texts.of("sessions.this"))
                        : Badges.of(Tone.CAUTION, Texts.of("sessions.open")));
    }

    private static String where(PortalSession session) {
        return session.network().isEmpty() ? "" : Texts.of("sessions.network", session.network());
    }

    private static String when(PortalSession session) {
        return session.ended()
                .map(end -> Texts.of("sessions.ended", session.startedAt(), end.at()))
                .orElseGet(() -> Texts.of("sessions.times", session.startedAt(), session.lastSeenAt()));
    }

    private static Div secondary(String words) {
        var line = new Div(words);
        line.addClassName("secondary");
        return line;
    }

    private void end(PortalSession session) {
        if (source.end(session.id())) {
            Notices.done("sessions.isEnded");
        } else {
            Notices.refused("sessions.wasEnded");
        }
        show();
    }

    private void endAll() {
        if (source.endAll()) {
            show();
        }
    }
}
