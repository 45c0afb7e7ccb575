package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import vn.gov.cantho.check.portal.restrictions.Restriction;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** Who decided what, when and why. */
final class RestrictionFacts extends Div {

    private final FactList facts = new FactList();

    RestrictionFacts(Restriction restriction) {
        facts.fact("restrictions.fact.agency", restriction.agency());
        facts.fact("restrictions.fact.proposed", who(restriction.proposed(), Optional.of(restriction.proposedAt())));
        restriction
                .confirmed()
                .ifPresent(person -> facts.fact("restrictions.fact.confirmed", who(person, restriction.inForceAt())));
        if (restriction.kind() != Restriction.Kind.RECALL) {
            facts.fact("restrictions.fact.reason", restriction.reason());
        }
        restriction.lift().ifPresent(lift -> {
            facts.fact("restrictions.fact.liftReason", lift.reason());
            lift.proposed()
                    .ifPresent(person -> facts.fact("restrictions.fact.liftProposed", who(person, Optional.empty())));
            lift.done().ifPresent(person -> facts.fact("restrictions.fact.lifted", who(person, lift.at())));
        });
        add(facts);
    }

    private static String who(Restriction.Person person, Optional<Instant> at) {
        var name = person.name().orElseGet(() -> Texts.of("restrictions.fact.otherUnit"));
        return at.map(moment -> name + ", " + Formats.time(moment)).orElse(name);
    }
}
