package vn.gov.cantho.check.portal.productionlots;

import java.math.BigDecimal;

/**
 * How much of something.
 *
 * @param value above 0, at most three decimal places and eleven digits before them
 * @param unit of measure, 1 to 20 characters
 */
public record Quantity(BigDecimal value, String unit) {}
