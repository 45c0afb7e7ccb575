package vn.gov.cantho.check.portal.links.ui;

import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.links.RegisteredLink;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How the states of links look. */
final class LinkBadge {

    private LinkBadge() {}

    static Span of(RegisteredLink link) {
        return Badges.of(tone(link), words(link));
    }

    static String words(RegisteredLink link) {
        return Texts.name("links.state", link.state());
    }

    private static Tone tone(RegisteredLink link) {
        return switch (link.state()) {
            case SUBMITTED -> Tone.CAUTION;
            case APPROVED -> Tone.GOOD;
            case REFUSED -> Tone.DANGER;
            case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
