package vn.gov.cantho.check.portal.measures;

/**
 * A step of a measure was taken. Published in its transaction.
 *
 * @param act what was done, as the trail has it, such as {@code ACCOUNT_MEASURE_LOCK}
 */
public record MeasureStepped(String act, Measure now) {}
