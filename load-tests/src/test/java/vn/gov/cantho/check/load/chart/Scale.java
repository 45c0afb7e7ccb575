package vn.gov.cantho.check.load.chart;

import java.util.Locale;

/**
 * The marks beside a chart, from zero up.
 *
 * @param step from one mark to the next: 1, 2 or 5 times a power of ten
 * @param marks how many there are above zero
 */
record Scale(double step, int marks) {

    private static final int MARKS_MAX = 6;
    private static final double BASE = 10;

    /** The one with the fewest marks that reaches a value. */
    static Scale upTo(double most) {
        if (most <= 0) {
            return new Scale(1, 1);
        }
        var power = Math.pow(BASE, Math.floor(Math.log10(most / MARKS_MAX)));
        for (var factor : new double[] {1, 2, 5, BASE}) {
            var marks = (int) Math.ceil(most / (factor * power));
            if (marks <= MARKS_MAX) {
                return new Scale(factor * power, marks);
            }
        }
        throw new IllegalStateException("no scale reaches " + most);
    }

    double top() {
        return step * marks;
    }

    /** What stands at a mark. */
    String label(int mark) {
        var value = mark * step;
        return step >= 1 ? String.format(Locale.ROOT, "%,d", Math.round(value)) : String.valueOf((float) value);
    }
}
