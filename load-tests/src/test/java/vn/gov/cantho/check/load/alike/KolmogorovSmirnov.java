package vn.gov.cantho.check.load.alike;

import java.util.Arrays;

/**
 * The test of Kolmogorov and Smirnov for two samples: whether both may come from one distribution, whatever that is.
 *
 * @param distance the greatest difference between the two shares of values up to a value, 0 to 1
 * @param probability how likely a distance as great or greater is when both come from one distribution, by the limit
 *     for great samples
 */
record KolmogorovSmirnov(double distance, double probability) {

    private static final int TERMS_MAX = 100;

    /** Below it the series converges too slowly to be summed, and is 1 to six digits. */
    private static final double LAMBDA_MIN = 0.3;

    /** Compares two samples, neither of which may be empty. */
    static KolmogorovSmirnov of(long[] one, long[] other) {
        var first = sorted(one);
        var second = sorted(other);
        var distance = distance(first, second);
        var size = (double) first.length * second.length / (first.length + second.length);
        return new KolmogorovSmirnov(distance, probability(Math.sqrt(size) * distance));
    }

    private static double distance(long[] first, long[] second) {
        var greatest = 0.0;
        var i = 0;
        var j = 0;
        while (i < first.length && j < second.length) {
            var value = Math.min(first[i], second[j]);
            // Equal values are one step, in both.
            while (i < first.length && first[i] == value) {
                i++;
            }
            while (j < second.length && second[j] == value) {
                j++;
            }
            greatest = Math.max(greatest, Math.abs((double) i / first.length - (double) j / second.length));
        }
        return greatest;
    }

    private static double probability(double lambda) {
        if (lambda < LAMBDA_MIN) {
            return 1;
        }
        var sum = 0.0;
        for (var term = 1; term <= TERMS_MAX; term++) {
            var part = Math.exp(-2 * lambda * lambda * term * term);
            sum += term % 2 == 1 ? part : -part;
        }
        return Math.clamp(2 * sum, 0, 1);
    }

    private static long[] sorted(long[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
