package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** The browser's own player for a recording; loads nothing before somebody presses play. */
@Tag("audio")
public final class AudioPlayer extends HtmlComponent {

    /**
     * Makes one for a recording.
     *
     * @param path the address of a stored recording, beginning with a slash
     * @param name what it is, for screen readers
     */
    public AudioPlayer(String path, String name) {
        getElement().setAttribute("controls", true);
        getElement().setAttribute("preload", "none");
        getElement().setAttribute("src", path.substring(1));
        getElement().setAttribute("aria-label", name);
        addClassName("audio-player");
    }
}
