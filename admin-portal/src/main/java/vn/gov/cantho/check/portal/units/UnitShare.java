package vn.gov.cantho.check.portal.units;

/** What a feature will hand on when a unit ends, as a bean; so that it can be shown before. */
public interface UnitShare {

    /** Name of the text that says what and how much: {@code unitchanges.share.<name>}. */
    String name();

    /** How much of it the unit has today. */
    int count(long unitId);
}
