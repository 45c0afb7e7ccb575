package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.restrictions.Restriction;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How the kinds and states of restrictions look. */
final class RestrictionBadges {

    private RestrictionBadges() {}

    /** Kind and state in one badge: a recall in force is not the same news as a proposed one. */
    static Span of(Restriction restriction) {
        return Badges.of(tone(restriction), words(restriction));
    }

    static String words(Restriction restriction) {
        return kind(restriction) + " · " + Texts.name("restrictions.state", restriction.state());
    }

    static String kind(Restriction restriction) {
        return Texts.name("restrictions.kind", restriction.kind());
    }

    private static Tone tone(Restriction restriction) {
        return switch (restriction.state()) {
            case PROPOSED -> Tone.CAUTION;
            case IN_FORCE, LIFT_PROPOSED ->
                switch (restriction.kind()) {
                    case RECALL -> Tone.DANGER;
                    case SUSPENSION -> Tone.CAUTION;
                    case LOCK -> Tone.NEUTRAL;
                };
            case REJECTED -> Tone.NEUTRAL;
            case LIFTED -> Tone.GOOD;
        };
    }
}
