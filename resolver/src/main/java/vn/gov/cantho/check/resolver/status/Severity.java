package vn.gov.cantho.check.resolver.status;

import java.util.Comparator;
import java.util.Optional;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.resolver.scan.Standing;

/** Which of two bad statuses is the worse. */
final class Severity {

    static final Comparator<Standing> ORDER = Comparator.comparingInt(standing -> rank(standing.change()));

    private Severity() {}

    /** Whether the change takes trust away. */
    static boolean isBad(Change change) {
        return rank(change) > 0;
    }

    static Optional<Standing> worse(Optional<Standing> one, Optional<Standing> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return ORDER.compare(one.get(), other.get()) >= 0 ? one : other;
    }

    private static int rank(Change change) {
        return switch (change) {
            case RECALLED -> 5;
            case CANCELLED -> 4;
            case SUSPECT -> 3;
            case LOCKED -> 2;
            case SUSPENDED -> 1;
            case CLEARED, REVISED, RECONCILED -> 0;
        };
    }
}
