package vn.gov.cantho.check.load.outage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.load.openloop.Outcome;

/**
 * What became of an outage.
 *
 * @param peak scans a second all the time
 * @param before while all was well
 * @param away while PostgreSQL was away
 * @param after from its return until everything was brought to it, second by second
 * @param earlier scans that were answered before all this, while the node was warmed up
 */
record Drain(int peak, Stretch before, Stretch away, Stretch after, long earlier, OutageSystem.Kept kept) {

    /** How many times the peak rate the journal is to be brought at. */
    static final int RATE_MIN = 5;

    static final Duration P99_MAX = Duration.ofMillis(50);
    static final Duration GREEN_MAX = Duration.ofSeconds(5);

    private static final double P99 = 0.99;

    /** Scans brought a second, of those that had waited and of new ones, as a multiple of the peak. */
    double rate() {
        var brought = after.last().shipped() - away.last().shipped();
        return brought / (after.took().toNanos() / 1e9) / peak;
    }

    /** After how many seconds every answer was VALID again. */
    int green() {
        var parts = after.parts();
        var green = parts.size();
        while (green > 0 && parts.get(green - 1).tally().count(Outcome.WRONG) == 0) {
            green--;
        }
        return green;
    }

    Duration p99Away() {
        return away.within(P99);
    }

    /** While VALID was said again and the journal was being brought. */
    Duration p99Draining() {
        return after.from(green()).within(P99);
    }

    /** Scans that were answered; each has to be counted once. */
    long answered() {
        return earlier + before.answered() + away.answered() + after.answered();
    }

    /** Scans that may be counted or not. */
    long unknown() {
        return before.unknown() + away.unknown() + after.unknown();
    }

    List<String> missed() {
        var missed = new ArrayList<String>();
        require(missed, rate() >= RATE_MIN, "brought at %.1f times the peak".formatted(rate()));
        require(missed, green() <= GREEN_MAX.toSeconds(), "VALID again only after %d s".formatted(green()));
        require(
                missed,
                p99Draining().compareTo(P99_MAX) < 0,
                "p99 %d ms while draining".formatted(p99Draining().toMillis()));
        require(missed, away.isRight(), "while PostgreSQL was away fewer than 99.9 % of the scans were answered");
        var calm = after.from(green());
        require(missed, calm.isRight(), "while draining fewer than 99.9 % of the scans were answered with VALID");
        require(
                missed,
                after.last().lost() == 0,
                "%,d scans were answered and not kept".formatted(after.last().lost()));
        require(
                missed,
                kept.rows() == kept.stamps(),
                "%,d scans are there twice".formatted(kept.rows() - kept.stamps()));
        require(missed, kept.rows() == kept.counted(), "the sums of stamps say %,d".formatted(kept.counted()));
        require(missed, kept.rows() >= answered(), "%,d scans are missing".formatted(answered() - kept.rows()));
        require(
                missed,
                kept.rows() <= answered() + unknown(),
                "%,d scans are there that nobody sent".formatted(kept.rows() - answered()));
        return missed;
    }

    private static void require(List<String> missed, boolean holds, String otherwise) {
        if (!holds) {
            missed.add(otherwise);
        }
    }
}
