package vn.gov.cantho.check.portal.cancellations.ui;

import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.cancellations.Cancellation;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How cancellations look. */
final class CancellationBadges {

    private CancellationBadges() {}

    static Span of(Cancellation cancellation) {
        return Badges.of(tone(cancellation.state()), words(cancellation));
    }

    static String words(Cancellation cancellation) {
        return Texts.name("cancellations.state", cancellation.state());
    }

    private static Tone tone(Cancellation.State state) {
        return switch (state) {
            case PROPOSED -> Tone.CAUTION;
            case IN_FORCE -> Tone.DANGER;
            case RESTORED -> Tone.GOOD;
            case REJECTED, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
