package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.audit.AuditEntry;

/**
 * What an act changed, field by field, from old to new. What is gone is struck through, what is new is underlined, and both say
 * so in words to who does not see it.
 */
final class Difference extends Div {

    /** So much of a value is shown; an article may be long. */
    private static final int SHOWN_LENGTH_MAX = 2_000;

    Difference(AuditEntry entry) {
        addClassName("difference");
        var fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        for (var field : fields) {
            add(line(entry, field));
        }
    }

    private static Div line(AuditEntry entry, String field) {
        var kind = entry.subject().kind();
        var name = new Span(fieldName(kind, field) + ": ");
        name.addClassName("field-name");
        var line = new Div(name);
        var old = shown(kind, field, entry.before().getOrDefault(field, ""));
        var now = shown(kind, field, entry.after().getOrDefault(field, ""));
        for (var piece : WordDiff.of(old, now)) {
            switch (piece.fate()) {
                case KEPT -> line.add(new Span(piece.text()));
                case REMOVED -> line.add(marked("del", "audit.removed", piece.text()));
                case ADDED -> line.add(marked("ins", "audit.added", piece.text()));
            }
        }
        return line;
    }

    private static HtmlContainer marked(String tag, String wordsKey, String text) {
        var words = new Span(Texts.of(wordsKey) + " ");
        words.addClassName("only-read");
        var marked = new HtmlContainer(tag);
        marked.add(words, new Span(text));
        return marked;
    }

    /** A value in the words a feature has for it, else as it was recorded. */
    private static String shown(String kind, String field, String value) {
        var key = "audit.value." + kind + "." + field + "." + value;
        if (!value.isEmpty() && Texts.has(key)) {
            return Texts.of(key);
        }
        return value.length() <= SHOWN_LENGTH_MAX ? value : value.substring(0, SHOWN_LENGTH_MAX) + " …";
    }

    /** The name of a field: its own in this kind of record, else the one shared by all. */
    static String fieldName(String kind, String field) {
        return Stream.of("audit.field." + kind + "." + field, "audit.field." + field)
                .filter(Texts::has)
                .findFirst()
                .map(key -> Texts.of(key))
                .orElse(field);
    }
}
