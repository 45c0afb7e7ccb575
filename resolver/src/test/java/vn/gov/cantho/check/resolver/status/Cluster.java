package vn.gov.cantho.check.resolver.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.gov.cantho.check.contract.status.Change;

/**
 * The database side of a simulation: one primary that officers write to, a standby that lags, fail-overs that lose the
 * tail, and the old primary that goes on answering without being able to commit. It also remembers what was decided
 * when, which is what answers are judged by.
 */
final class Cluster {

    static final int LOTS = 3;

    private final Random random;
    private History primary = new History(1);
    private Optional<History> zombie = Optional.empty();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<Integer, Long> badSinceMillis = new HashMap<>();
    private final Set<Integer> lostBad = new HashSet<>();
    private long replicated;

    /** A decision in the order in which officers made them, whatever history it ended up in. */
    record Decision(int number, int lot, boolean bad, FeedRow row, int timeline) {}

    Cluster(Random random) {
        this.random = random;
    }

    History primary() {
        return primary;
    }

    Optional<History> zombie() {
        return zombie;
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** An officer decides something. */
    Decision decide(long nowMillis) {
        var lot = random.nextInt(LOTS);
        var bad = !badSinceMillis.containsKey(lot);
        // A status that a fail-over may have lost is lifted on purpose; any other in the ordinary way.
        var good = lostBad.remove(lot) ? Change.RECONCILED : Change.CLEARED;
        var number = decisions.size();
        var row = primary.append(SampleEvents.numbered(lot, bad ? Change.RECALLED : good, number));
        if (bad) {
            badSinceMillis.put(lot, nowMillis);
        } else {
            badSinceMillis.remove(lot);
        }
        var decision = new Decision(number, lot, bad, row, primary.timeline());
        decisions.add(decision);
        return decision;
    }

    void replicate() {
        replicated = primary.head();
    }

    /** The standby takes over with what it has; the old primary may go on answering for a while. */
    void failOver(long nowMillis) {
        zombie = random.nextBoolean() ? Optional.of(primary) : Optional.empty();
        var lost = decisions.stream()
                .filter(decision -> decision.timeline() == primary.timeline()
                        && decision.row().position() > replicated)
                .toList();
        lost.forEach(decision -> lostBad.add(decision.lot()));
        primary = primary.promoted(replicated);
        judgeAnew(nowMillis);
    }

    void endZombie() {
        zombie = Optional.empty();
    }

    /** Since when a lot has been bad in the history that now counts; empty when it is not. */
    Optional<Long> badSince(int lot) {
        return Optional.ofNullable(badSinceMillis.get(lot));
    }

    private void judgeAnew(long nowMillis) {
        var bad = new HashSet<Integer>();
        primary.full(FeedMark.NONE).standings().forEach(line -> bad.add(lotOf(line.body())));
        badSinceMillis.keySet().retainAll(bad);
        bad.forEach(lot -> badSinceMillis.put(lot, nowMillis));
    }

    private static int lotOf(String body) {
        var id = body.substring(body.indexOf(" id=") + 4);
        return Integer.parseInt(id.substring(0, id.indexOf(' ')));
    }
}
