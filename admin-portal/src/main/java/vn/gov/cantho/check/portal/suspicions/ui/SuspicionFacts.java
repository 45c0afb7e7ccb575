package vn.gov.cantho.check.portal.suspicions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.suspicions.Suspicion;

/** What was seen in plain words, what may be behind it, and who decided what. */
final class SuspicionFacts extends Div {

    private final FactList facts = new FactList();

    SuspicionFacts(Suspicion suspicion) {
        var seen = new Paragraph(SuspicionWords.seen(suspicion));
        seen.addClassName("seen");
        var doubt = new Paragraph(Texts.name("suspicions.doubt", suspicion.sign()));
        doubt.addClassName("secondary");
        facts.fact("suspicions.fact.sign", SuspicionWords.sign(suspicion));
        facts.fact("suspicions.fact.when", SuspicionWords.when(suspicion));
        suspicion.decision().ifPresent(decision -> {
            var key = suspicion.state() == Suspicion.State.DISMISSED ? "dismissed" : "confirmed";
            facts.fact("suspicions.fact." + key, who(decision));
            facts.fact("suspicions.fact.reason", decision.reason());
        });
        suspicion.lift().ifPresent(lift -> {
            facts.fact("suspicions.fact.lifted", who(lift));
            facts.fact("suspicions.fact.liftReason", lift.reason());
        });
        add(seen, doubt, facts);
    }

    private static String who(Suspicion.Decision decision) {
        return decision.name().orElseGet(() -> Texts.of("suspicions.fact.otherUnit")) + ", "
                + Formats.time(decision.at());
    }
}
