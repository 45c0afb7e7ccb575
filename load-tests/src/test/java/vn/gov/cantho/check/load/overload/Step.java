package vn.gov.cantho.check.load.overload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.openloop.Outcome;
import vn.gov.cantho.check.load.openloop.Tally;

/**
 * What became of a load that is a multiple of what a node answers at its peak.
 *
 * @param factor how many times as much
 * @param peak right answers a second
 */
record Step(int factor, long peak, Tally tally) {

    static final double GOODPUT_MIN = 0.9;
    static final Duration P99_MAX = Duration.ofMillis(300);

    private static final double P99 = 0.99;

    /** Right answers a second, as a share of the peak. */
    double goodput() {
        return (double) tally.rate() / peak;
    }

    Duration p99() {
        return tally.within(P99);
    }

    /** The budgets that were not kept. */
    List<String> missed() {
        var missed = new ArrayList<String>();
        if (goodput() < GOODPUT_MIN) {
            missed.add("%d times: goodput %.2f of the peak".formatted(factor, goodput()));
        }
        if (p99().compareTo(P99_MAX) >= 0) {
            missed.add("%d times: p99 %d ms".formatted(factor, p99().toMillis()));
        }
        Stream.of(Outcome.WRONG, Outcome.REFUSED, Outcome.SILENT)
                .filter(outcome -> tally.count(outcome) > 0)
                .forEach(outcome -> missed.add("%d times: %,d got %s (%,d of recalled stamps)"
                        .formatted(factor, tally.count(outcome), outcome.words(), tally.countOfRecalled(outcome))));
        return missed;
    }

    /** One row of the table. */
    String row() {
        return "| %d | %,d | %,d (%.0f %%) | %d ms | %d ms | %,d | %,d | %,d / %,d |"
                .formatted(
                        factor,
                        tally.count(),
                        tally.rate(),
                        100 * goodput(),
                        tally.within(0.5).toMillis(),
                        p99().toMillis(),
                        tally.count(Outcome.SHED),
                        tally.count(Outcome.WRONG) + tally.count(Outcome.REFUSED) + tally.count(Outcome.SILENT),
                        tally.countOfRecalled(Outcome.RIGHT),
                        tally.countOfRecalled(Outcome.SHED));
    }
}
