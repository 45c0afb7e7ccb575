package vn.gov.cantho.check.portal.suspicions.ui;

import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;
import vn.gov.cantho.check.portal.suspicions.Sign;
import vn.gov.cantho.check.portal.suspicions.Suspicion;

/** How suspicions are told: the state as a badge, what was seen as a sentence. */
final class SuspicionWords {

    private SuspicionWords() {}

    static Span badge(Suspicion suspicion) {
        var tone = switch (suspicion.state()) {
            case OPEN -> Tone.CAUTION;
            case CONFIRMED -> Tone.DANGER;
            case DISMISSED -> Tone.NEUTRAL;
            case LIFTED -> Tone.GOOD;
        };
        return Badges.of(tone, state(suspicion));
    }

    static String state(Suspicion suspicion) {
        return Texts.name("suspicions.state", suspicion.state());
    }

    static String sign(Suspicion suspicion) {
        return Texts.name("suspicions.sign", suspicion.sign());
    }

    /** What was seen, in one sentence. */
    static String seen(Suspicion suspicion) {
        var found = suspicion.found();
        var threshold = suspicion.threshold();
        var key = "suspicions.seen." + suspicion.sign();
        return suspicion.sign() == Sign.TOO_FAR
                ? Texts.of(key, found.measure(), found.distanceKm(), found.speedKmh())
                : Texts.of(key, found.measure(), threshold.windowHours(), threshold.least());
    }

    static String when(Suspicion suspicion) {
        var found = suspicion.found();
        return Texts.of("suspicions.when", Formats.time(found.firstAt()), Formats.time(found.lastAt()));
    }
}
