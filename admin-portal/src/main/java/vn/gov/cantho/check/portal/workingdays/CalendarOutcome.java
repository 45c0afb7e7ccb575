package vn.gov.cantho.check.portal.workingdays;

import java.util.List;

/** What became of a change of the catalogue of days off. */
public sealed interface CalendarOutcome {

    /** It is done; deadlines are counted by it from now on. */
    record Done(WorkingYear year) implements CalendarOutcome {}

    /** Something typed cannot be kept. */
    record Flawed(List<CalendarFlaw> flaws) implements CalendarOutcome {
        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    /** The day is recorded already. */
    record AlreadyThere() implements CalendarOutcome {}

    /** The year has as many days as it may have. */
    record TooMany(int most) implements CalendarOutcome {}

    /** The year lacks days of the law, so that it cannot be confirmed. */
    record Incomplete(int lacking) implements CalendarOutcome {}

    /** It is too early to record the days of a year. */
    record TooEarly(int year) implements CalendarOutcome {}

    /** The year has changed since it was shown. */
    record Overtaken() implements CalendarOutcome {}

    /** The catalogue is kept by the city. */
    record NotYours() implements CalendarOutcome {}
}
