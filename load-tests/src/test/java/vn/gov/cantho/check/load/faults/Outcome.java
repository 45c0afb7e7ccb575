package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of one fault. */
record Outcome(String fault, long seed, Tally tally, Ledger.Audit audit, List<String> figures, List<String> broken) {

    /** The share of right answers that is promised during a fault. */
    private static final double RIGHT_SHARE_MIN = 0.999;

    Outcome {
        figures = List.copyOf(figures);
        broken = List.copyOf(broken);
    }

    /** Judges what holds for every fault, besides what this one found broken itself. */
    static Outcome of(
            String fault, long seed, Tally tally, Ledger.Audit audit, List<String> figures, List<String> own) {
        var broken = new ArrayList<>(own);
        require(broken, tally.answers() > 0, "nobody was answered");
        require(broken, tally.stale() == 0, "VALID later than 1 s after the commit of a recall");
        require(broken, tally.rightShare() >= RIGHT_SHARE_MIN, "fewer than 99.9 % of the answers were right");
        require(broken, audit.isExact(), "scans were lost or counted twice: " + audit);
        return new Outcome(fault, seed, tally, audit, figures, broken);
    }

    boolean isKept() {
        return broken.isEmpty();
    }

    /** One line for people. */
    String line() {
        return "%-28s seed %d: %,d answers, %.3f %% right, p99 %s; %d times to recall p50 %s p99 %s max %s; stale %d; %s; %s"
                .formatted(
                        fault,
                        seed,
                        tally.answers(),
                        100 * tally.rightShare(),
                        millis(tally.took(0.99)),
                        tally.recalls(),
                        millis(tally.recall(0.5)),
                        millis(tally.recall(0.99)),
                        millis(tally.recall(1)),
                        tally.stale(),
                        String.join(", ", figures),
                        isKept() ? "kept" : "BROKEN " + broken + " " + tally.samples());
    }

    /** One row of the table in the documents. */
    String row() {
        return "| %s | %d | %s | %.2f %% | %s | %s / %s / %s | %d | %d / %d | %s |"
                .formatted(
                        fault,
                        seed,
                        String.format(Locale.ROOT, "%,d", tally.answers()),
                        100 * tally.rightShare(),
                        millis(tally.took(0.99)),
                        millis(tally.recall(0.5)),
                        millis(tally.recall(0.99)),
                        millis(tally.recall(1)),
                        tally.stale(),
                        audit.lost(),
                        audit.doubled(),
                        String.join("; ", figures));
    }

    static String millis(Duration length) {
        return "%d ms".formatted(Math.round(length.toNanos() / 1e6));
    }

    private static void require(List<String> broken, boolean holds, String promise) {
        if (!holds) {
            broken.add(promise);
        }
    }
}
