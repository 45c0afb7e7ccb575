package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.html.Span;

/** States as words in a coloured shape. */
public final class Badges {

    /** The class of every badge in the style sheet. */
    static final String CLASS = "badge";

    private Badges() {}

    public static Span of(Tone tone, String words) {
        var badge = new Span(words);
        badge.addClassNames(CLASS, tone.style());
        return badge;
    }
}
