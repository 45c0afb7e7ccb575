package vn.gov.cantho.check.portal.problems;

/** Number of a problem report. */
public record ProblemId(long value) {}
