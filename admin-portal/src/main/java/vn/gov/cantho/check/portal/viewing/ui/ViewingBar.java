package vn.gov.cantho.check.portal.viewing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.security.Viewing;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.FramePart;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.viewing.ViewingEnd;

/** Says on every page that somebody looks as an establishment, until when, and leads back. */
@org.springframework.stereotype.Component
final class ViewingBar implements FramePart {

    private final ViewingEnd end;

    ViewingBar(ViewingEnd end) {
        this.end = end;
    }

    @Override
    public boolean isForViewing() {
        return true;
    }

    @Override
    public Component make() {
        var bar = new Div();
        bar.addClassName("viewing-bar");
        Viewing.current().ifPresentOrElse(viewing -> fill(bar, viewing), () -> bar.setVisible(false));
        return bar;
    }

    private void fill(Div bar, Viewing viewing) {
        bar.getElement().setAttribute("role", "status");
        var words = new Span(Texts.of("viewing.bar", viewing.shown().unitName(), Formats.time(viewing.until())));
        bar.add(words, new Button(Texts.of("viewing.leave"), _ -> {
            end.take(viewing);
            ViewingDoor.leave(viewing);
        }));
    }
}
