package vn.gov.cantho.check.load.chart;

import java.util.List;

/**
 * Values that belong together.
 *
 * @param name for the legend
 * @param values one for each place of the chart; fewer when the last ones are not known
 */
public record Series(String name, List<Double> values) {

    public Series {
        values = List.copyOf(values);
        if (values.stream().anyMatch(value -> !(value >= 0 && value < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("no value of a chart is negative or none: " + values);
        }
    }
}
