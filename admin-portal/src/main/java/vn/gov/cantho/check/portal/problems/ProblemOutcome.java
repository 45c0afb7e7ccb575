package vn.gov.cantho.check.portal.problems;

/** What became of an act on a report. */
public sealed interface ProblemOutcome {

    /** It is done; the report is shown as it stands now. */
    record Done(Problem problem) implements ProblemOutcome {}

    /** It is done, and whoever did it only reads the report from now on. */
    record PassedOn() implements ProblemOutcome {}

    /** The text has too few characters. */
    record TooShort(int min) implements ProblemOutcome {}

    /** The text has too many characters. */
    record TooLong(int max) implements ProblemOutcome {}

    /** Somebody else acted since the report was shown; it is given as it stands now. */
    record Overtaken(Problem current) implements ProblemOutcome {}

    /** The report is in a state that does not allow this act. */
    record NotPossible(Problem.State state) implements ProblemOutcome {}

    /** There is nothing of that number within reach, or the unit takes no reports. */
    record NotFound() implements ProblemOutcome {}
}
