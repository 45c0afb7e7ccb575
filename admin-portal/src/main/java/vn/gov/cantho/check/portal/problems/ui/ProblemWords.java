package vn.gov.cantho.check.portal.problems.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import vn.gov.cantho.check.portal.problems.Problem;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How states and kinds of reports read and look. */
final class ProblemWords {

    private ProblemWords() {}

    static Span badge(Problem problem) {
        return Badges.of(problem.passedOn() ? Tone.NEUTRAL : tone(problem.state()), state(problem));
    }

    static String state(Problem problem) {
        var state = Texts.name("problems.state", problem.state());
        return problem.passedOn() ? Texts.of("problems.state.passedOn", state) : state;
    }

    static String kind(Problem problem) {
        return Texts.name("problems.kind", problem.kind());
    }

    /** Whom or what it is about, as short as a line of a list allows. */
    static String subject(Problem problem) {
        if (problem.establishment().isPresent()) {
            return problem.establishment().get().name();
        }
        return problem.about().isEmpty() ? Texts.of("problems.about.nothing") : problem.about();
    }

    /** For how many days somebody has waited; empty once it is answered. */
    static String waiting(Problem problem, Instant now) {
        return problem.state().isOpen()
                ? Texts.of(
                        "problems.waiting.days",
                        Duration.between(problem.receivedAt(), now).toDays())
                : "";
    }

    private static Tone tone(Problem.State state) {
        return switch (state) {
            case RECEIVED -> Tone.DANGER;
            case IN_PROGRESS -> Tone.CAUTION;
            case ANSWERED -> Tone.GOOD;
            case CLOSED -> Tone.NEUTRAL;
        };
    }
}
