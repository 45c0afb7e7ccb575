package vn.gov.cantho.check.portal.filing;

import java.util.Locale;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.workingdays.DueDay;

/** What the pages say, in the language of whoever reads them. */
record Words(Locale language) {

    String of(String key, Object... arguments) {
        return any("filing." + key, arguments);
    }

    String any(String key, Object... arguments) {
        return Texts.in(language, key, arguments);
    }

    /** A day, and that it may still change, where it may. */
    String due(DueDay due) {
        var note = due.note(language);
        return Formats.date(due.day()) + (note.isEmpty() ? "" : ". " + note);
    }

    String flaw(String problem) {
        return any("dossiers.flaw." + problem);
    }

    String field(Enum<?> field) {
        return any("dossiers.field." + field);
    }

    String state(Enum<?> state) {
        return any("dossiers.state." + state);
    }

    String paper(Enum<?> kind) {
        return any("dossiers.paper." + kind);
    }
}
