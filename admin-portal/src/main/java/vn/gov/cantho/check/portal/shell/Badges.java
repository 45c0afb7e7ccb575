package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.html.Span;

/** States as words in a coloured shape. */
public final class Badges {

    private Badges() {}

    public static Span of(Tone tone, String words) {
        var badge = new Span(words);
        badge.addClassNames("badge", tone.style());
        return badge;
    }
}
