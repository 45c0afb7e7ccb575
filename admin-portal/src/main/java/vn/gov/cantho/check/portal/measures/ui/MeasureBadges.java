package vn.gov.cantho.check.portal.measures.ui;

import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.measures.Measure;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How measures look. */
final class MeasureBadges {

    private MeasureBadges() {}

    static Span of(Measure measure) {
        return Badges.of(tone(measure), words(measure));
    }

    static String words(Measure measure) {
        return Texts.name("measures.state", measure.state());
    }

    private static Tone tone(Measure measure) {
        return switch (measure.state()) {
            case PROPOSED -> Tone.CAUTION;
            case PROVISIONAL -> Tone.DANGER;
            case CONFIRMED -> measure.holds() ? Tone.DANGER : Tone.GOOD;
            case REFUSED, WITHDRAWN, LAPSED, ENDED -> Tone.NEUTRAL;
        };
    }
}
