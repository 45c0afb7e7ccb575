package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/**
 * Tells when a place on the page becomes too narrow for a table, or wide enough again: on a phone, and beside an open
 * record on a large screen. It is an empty line as wide as its parent that watches its own width.
 */
final class Narrowness extends Composite<Div> {

    /** Below this a table of three columns is cut off; the style sheet's border between phone and desk. */
    private static final int TABLE_PIXELS_MIN = 640;

    private final transient Consumer<Boolean> listener;
    private boolean narrow;

    /** @param listener hears whether the place is narrow, when that changes; in the beginning it is taken to be wide */
    Narrowness(Consumer<Boolean> listener) {
        this.listener = listener;
        getContent().addClassName("narrowness");
        getContent().getElement().setAttribute("aria-hidden", "true");
    }

    /** Heard from the browser. */
    @ClientCallable
    void measured(boolean isNarrow) {
        if (isNarrow != narrow) {
            narrow = isNarrow;
            listener.accept(isNarrow);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        // What the browser said at the start spares a phone the sight of a table that is then rebuilt.
        var window = attached.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth();
        if (window > 0) {
            measured(window < TABLE_PIXELS_MIN);
        }
        getElement().executeJs("""
                if (!this.watch) {
                  this.watch = new ResizeObserver(([entry]) => {
                    const narrow = entry.contentRect.width < $0;
                    if (entry.contentRect.width > 0 && narrow !== this.narrow) {
                      this.narrow = narrow;
                      this.$server.measured(narrow);
                    }
                  });
                  this.watch.observe(this);
                }""", TABLE_PIXELS_MIN);
    }
}
