package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/**
 * Hears the keys of the queue, wherever the focus is but in a field or a dialog. Keys of one letter can be switched off;
 * arrows and Enter mean nothing else here and stay.
 */
final class QueueKeys {

    private static final String FILTER = """
            !event.ctrlKey && !event.altKey && !event.metaKey
            && !document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')
            && !event.composedPath().some(on => (on.localName === 'input' && on.type !== 'checkbox')
                || ['textarea', 'select', 'vaadin-menu-bar', 'vaadin-combo-box', 'vaadin-side-nav'].includes(on.localName))
            && (['j', 'k', 'a', 'r', 'c', 'x', 'b', '?'].includes(event.key.toLowerCase())
                || (event.key === 'Enter') === event.composedPath().some(on => on.localName === 'vaadin-grid')
                    && ['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key))
            """.replace('\n', ' ');

    private QueueKeys() {}

    static void listen(Component page, Consumer<String> pressed) {
        page.addAttachListener(attached -> {
            var listening = attached.getUI()
                    .getElement()
                    .addEventListener(
                            "keydown",
                            event -> pressed.accept(
                                    event.getEventData().get("event.key").asString()))
                    .setFilter(FILTER)
                    .addEventData("event.key");
            page.addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
        });
    }
}
