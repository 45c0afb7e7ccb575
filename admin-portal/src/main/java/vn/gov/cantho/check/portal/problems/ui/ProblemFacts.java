package vn.gov.cantho.check.portal.problems.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.problems.Contact;
import vn.gov.cantho.check.portal.problems.Problem;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** What was reported, when, about whom; whom to ask back only when somebody presses for it. */
final class ProblemFacts extends Div {

    private final FactList facts = new FactList();

    ProblemFacts(ProblemDoors doors, Problem problem) {
        var words = new Span(problem.description());
        words.addClassName("problem-words");
        facts.fact("problems.fact.words", words);
        facts.fact("problems.fact.place", problem.place().orElse(""));
        facts.fact("problems.fact.about", problem.about());
        facts.fact(
                "problems.fact.establishment",
                problem.establishment().map(Problem.Party::name).orElse(""));
        facts.fact("problems.fact.received", Formats.time(problem.receivedAt()));
        facts.fact("problems.fact.unit", problem.unit().name());
        problem.disclosedAt().ifPresent(at -> facts.fact("problems.fact.disclosed", Formats.time(at)));
        if (doors.mayWork() && doors.problems().hasContact(problem.id())) {
            contact(doors, problem);
        }
        add(facts);
    }

    private void contact(ProblemDoors doors, Problem problem) {
        var value = new Div();
        value.add(new Button(Texts.of("problems.contact.show"), _ -> {
            value.removeAll();
            value.setText(words(doors.problems().contact(problem.id())));
        }));
        facts.fact("problems.fact.contact", value);
    }

    private static String words(Optional<Contact> contact) {
        return contact.map(known -> String.join(
                        " · ",
                        Stream.of(known.name(), known.phone(), known.email())
                                .flatMap(Optional::stream)
                                .toList()))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Texts.of("problems.contact.forgotten"));
    }
}
