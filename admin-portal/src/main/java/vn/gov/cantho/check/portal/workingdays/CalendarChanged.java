package vn.gov.cantho.check.portal.workingdays;

/** The days off of a year have changed, or what they rest on; deadlines in it may be others now. */
public record CalendarChanged(int year) {}
