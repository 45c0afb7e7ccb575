package vn.gov.cantho.check.portal.workingdays;

import java.time.LocalDate;
import java.util.Locale;
import vn.gov.cantho.check.portal.shell.Texts;

/** A day that was counted in working days, and how far it can be relied on. Whoever shows the day shows the note too. */
public record DueDay(LocalDate day, Reliance reliance) {

    /** What is to be said beside the day, in the language of whoever looks; empty where it is firm. */
    public String note() {
        return note(Texts.language());
    }

    /** The same in a language, for pages and papers that have one of their own. */
    public String note(Locale language) {
        return switch (reliance) {
            case Reliance.Firm _ -> "";
            case Reliance.Proposed(var year) -> Texts.in(language, "workingdays.note.proposed", Integer.toString(year));
            case Reliance.Missing(var year) -> Texts.in(language, "workingdays.note.missing", Integer.toString(year));
        };
    }
}
