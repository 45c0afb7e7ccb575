package vn.gov.cantho.check.resolver.status;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;

/**
 * The database side of a simulation: one primary that officers write to, a standby that lags, fail-overs that lose the
 * tail, and the old primary that goes on answering without being able to commit.
 */
final class Cluster {

    static final int LOTS = 3;

    private final RandomGenerator random;
    private final Ledger ledger = new Ledger();
    private final boolean[] bad = new boolean[LOTS];
    private final Set<Integer> lostBad = new HashSet<>();
    private History primary = new History(1);
    private Optional<History> zombie = Optional.empty();
    private long replicated;
    private int decisions;

    /** What an officer is about to decide: the lot, and the row as it will stand if nothing comes before it. */
    record Draft(int number, int lot, StatusEvent event, History history, FeedRow row) {

        Change change() {
            return event.change();
        }
    }

    Cluster(RandomGenerator random) {
        this.random = random;
    }

    History primary() {
        return primary;
    }

    /** The old primary, while it does not know that it is none. */
    Optional<History> zombie() {
        return zombie;
    }

    /** What answers are judged by. */
    Ledger ledger() {
        return ledger;
    }

    /** An officer makes up his mind. */
    Draft draft() {
        var lot = random.nextInt(LOTS);
        var number = ++decisions;
        var event = event(lot, change(lot), number);
        return new Draft(number, lot, event, primary, primary.next(StatusEventFormat.write(event)));
    }

    /** The decision is committed; false when the feed has moved on since it was drafted. */
    boolean commit(Draft draft, long nowMillis) {
        if (draft.history() != primary || draft.row().position() != primary.head() + 1) {
            return false;
        }
        primary.append(draft.row(), new StatusEventReading.Known(draft.event()));
        ledger.committed(draft, nowMillis);
        if (draft.change() != Change.REVISED) {
            bad[draft.lot()] = draft.change() == Change.RECALLED;
            // A status that a fail-over may have lost is lifted on purpose; any other in the ordinary way.
            lostBad.remove(draft.lot());
        }
        return true;
    }

    void replicate() {
        replicated = primary.head();
    }

    /** The standby takes over with what it has; the old primary may go on answering for a while. */
    void failOver(long nowMillis) {
        zombie = random.nextBoolean() ? Optional.of(primary) : Optional.empty();
        for (var row : primary.rows()
                .subList(Math.toIntExact(replicated), primary.rows().size())) {
            lostBad.add(lotOf(row));
        }
        primary = primary.promoted(replicated);
        Arrays.fill(bad, false);
        primary.full(FeedMark.NONE).standings().forEach(line -> bad[lotOf(line.body())] = true);
        ledger.failedOver(bad, revisions(), nowMillis);
    }

    void endZombie() {
        zombie = Optional.empty();
    }

    private Change change(int lot) {
        if (random.nextInt(4) == 0) {
            return Change.REVISED;
        }
        if (!bad[lot]) {
            return Change.RECALLED;
        }
        return lostBad.contains(lot) ? Change.RECONCILED : Change.CLEARED;
    }

    private static StatusEvent event(int lot, Change change, int number) {
        return change == Change.RECALLED
                ? SampleEvents.numbered(lot, change, number)
                : SampleEvents.event(
                        Subject.of(Kind.PRODUCTION_LOT, lot), change, change == Change.REVISED ? number : 0);
    }

    private long[] revisions() {
        var revisions = new long[LOTS];
        for (var line : primary.full(FeedMark.NONE).revised()) {
            revisions[lotOf(line.body())] = numberAfter(line.body(), " rev=");
        }
        return revisions;
    }

    private static int lotOf(FeedRow row) {
        return lotOf(row.body());
    }

    private static int lotOf(String body) {
        return numberAfter(body, " id=");
    }

    private static int numberAfter(String body, String name) {
        var from = body.indexOf(name) + name.length();
        return Integer.parseInt(body.substring(from, body.indexOf(' ', from)));
    }
}
