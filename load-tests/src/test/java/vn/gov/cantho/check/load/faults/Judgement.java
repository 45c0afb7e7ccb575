package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.Set;

/** Whether an answer may be what it is. */
enum Judgement {
    RIGHT,
    WRONG,
    /** VALID to a scan that was sent longer after the commit of a recall than is promised. */
    STALE;

    /** How long after the commit of a recall a scan may still be answered with VALID. */
    static final Duration LIMIT = Duration.ofSeconds(1);

    private static final int OK = 200;
    private static final Set<String> POSSIBLE = Set.of("VALID", "UNCONFIRMED", "RECALLED");

    /**
     * Judges an answer.
     *
     * @param before what held for the lot when the scan was sent
     * @param after what held when the answer was there
     * @param sent when the scan was sent, by {@link System#nanoTime}
     */
    static Judgement of(int status, String verdict, Lot.Standing before, Lot.Standing after, long sent) {
        if (status != OK || !POSSIBLE.contains(verdict)) {
            return WRONG;
        }
        var held = before.equals(after) && before.kind() == Lot.Kind.RECALLED;
        var late = sent - before.since() > LIMIT.toNanos();
        return held && late && verdict.equals("VALID") ? STALE : RIGHT;
    }
}
