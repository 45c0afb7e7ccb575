package vn.gov.cantho.check.portal.measures;

/** The number of a measure. */
public record MeasureId(long value) {}
