package vn.gov.cantho.check.portal.queues.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import vn.gov.cantho.check.portal.queues.Delegation;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How delegations look. */
final class DelegationBadges {

    private DelegationBadges() {}

    static Span of(Delegation delegation, LocalDate today) {
        return Badges.of(tone(delegation.on(today)), words(delegation, today));
    }

    static String words(Delegation delegation, LocalDate today) {
        return Texts.name("queues.state", delegation.on(today));
    }

    private static Tone tone(Delegation.State state) {
        return switch (state) {
            case IN_FORCE -> Tone.GOOD;
            case TO_COME -> Tone.CAUTION;
            case OVER, ENDED -> Tone.NEUTRAL;
        };
    }
}
