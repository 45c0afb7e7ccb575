package vn.gov.cantho.check.portal.workingdays;

import java.time.LocalDate;
import vn.gov.cantho.check.portal.shell.Texts;

/** A day that was counted in working days, and how far it can be relied on. Whoever shows the day shows the note too. */
public record DueDay(LocalDate day, Reliance reliance) {

    /** What is to be said beside the day, in the language of whoever looks; empty where it is firm. */
    public String note() {
        return switch (reliance) {
            case Reliance.Firm _ -> "";
            case Reliance.Proposed(var year) -> Texts.of("workingdays.note.proposed", Integer.toString(year));
            case Reliance.Missing(var year) -> Texts.of("workingdays.note.missing", Integer.toString(year));
        };
    }
}
