package vn.gov.cantho.check.portal.problems.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.gov.cantho.check.portal.problems.ProblemEntry;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** Replies and notes in their order; which of them the public reads is said at each. */
final class EntryList extends Div {

    EntryList(List<ProblemEntry> entries) {
        addClassName("problem-entries");
        add(new H2(Texts.of("problems.entries")));
        if (entries.isEmpty()) {
            var none = new Paragraph(Texts.of("problems.entries.none"));
            none.addClassName("secondary");
            add(none);
        }
        entries.forEach(entry -> add(line(entry)));
    }

    private static Div line(ProblemEntry entry) {
        var kind = Badges.of(
                entry.kind() == ProblemEntry.Kind.REPLY ? Tone.GOOD : Tone.NEUTRAL,
                Texts.name("problems.entry", entry.kind()));
        var author = entry.author().map(name -> name + ", ").orElse("");
        var by = new Span(author + entry.unit() + " · " + Formats.time(entry.at()));
        by.addClassName("secondary");
        var words = new Paragraph(entry.text());
        words.addClassName("problem-words");
        var line = new Div(kind, by, words);
        line.addClassName("problem-entry");
        return line;
    }
}
