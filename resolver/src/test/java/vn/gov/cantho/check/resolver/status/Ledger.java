package vn.gov.cantho.check.resolver.status;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/** What was decided when and counts now. Answers of nodes are judged by it; no node ever sees it. */
final class Ledger {

    private static final long NEVER = -1;

    private final BitSet committed = new BitSet();
    private final long[] badSince = new long[Cluster.LOTS];
    private final int[] lastLifted = new int[Cluster.LOTS];
    private final Deque<Revision> revisions = new ArrayDeque<>();

    private record Revision(int lot, long number, long since) {}

    Ledger() {
        Arrays.fill(badSince, NEVER);
    }

    void committed(Cluster.Draft draft, long nowMillis) {
        committed.set(draft.number());
        switch (draft.change()) {
            case RECALLED -> badSince[draft.lot()] = nowMillis;
            case REVISED -> revisions.addLast(new Revision(draft.lot(), draft.number(), nowMillis));
            default -> {
                badSince[draft.lot()] = NEVER;
                lastLifted[draft.lot()] = draft.number();
            }
        }
    }

    /** Another history counts from now on: nodes have their time again to learn what it says. */
    void failedOver(boolean[] bad, long[] revised, long nowMillis) {
        for (var lot = 0; lot < Cluster.LOTS; lot++) {
            badSince[lot] = bad[lot] ? nowMillis : NEVER;
        }
        revisions.clear();
        for (var lot = 0; lot < Cluster.LOTS; lot++) {
            revisions.addLast(new Revision(lot, revised[lot], nowMillis));
        }
    }

    boolean isCommitted(int number) {
        return committed.get(number);
    }

    /** Whether the lot has been bad for longer. */
    boolean isBadForMoreThan(int lot, long millis, long nowMillis) {
        return badSince[lot] != NEVER && nowMillis - badSince[lot] > millis;
    }

    boolean isBad(int lot) {
        return badSince[lot] != NEVER;
    }

    /** Whether anybody has lifted the status of the lot after a decision, in whatever history. */
    boolean isLiftedSince(int lot, int number) {
        return lastLifted[lot] > number;
    }

    /** The revision of a lot that everybody must know who has heard of all that is older. */
    long revisionKnownFor(int lot, long millis, long nowMillis) {
        var known = 0L;
        for (var revision : revisions) {
            if (revision.lot() == lot && nowMillis - revision.since() > millis) {
                known = Math.max(known, revision.number());
            }
        }
        return known;
    }
}
