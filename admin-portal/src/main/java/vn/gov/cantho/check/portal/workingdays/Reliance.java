package vn.gov.cantho.check.portal.workingdays;

/** How far a day can be relied on that was counted in working days. */
public sealed interface Reliance {

    /** Every year that was counted through is confirmed. */
    record Firm() implements Reliance {}

    /** The days of this year are proposed and may still change. */
    record Proposed(int year) implements Reliance {}

    /** The days of this year are not recorded, or not all: counted by the weekends and the days that are. */
    record Missing(int year) implements Reliance {}
}
