package vn.gov.cantho.check.resolver.status;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** What lies between the nodes and the database: slow, lossy, sometimes still. */
final class Network {

    private static final int QUICK_MILLIS_MAX = 20;
    private static final int SLOW_MILLIS_MAX = 900;

    private final Agenda agenda;
    private final RandomGenerator random;
    private final Cluster cluster;
    private long stillUntil;
    private boolean quiet;

    Network(Agenda agenda, RandomGenerator random, Cluster cluster) {
        this.agenda = agenda;
        this.random = random;
        this.cluster = cluster;
    }

    void standStill(long millis) {
        stillUntil = agenda.nowMillis() + millis;
    }

    /** From now on all goes well. */
    void calmDown() {
        quiet = true;
    }

    /** Mostly quick; sometimes longer than anybody waits. */
    long delayMillis() {
        var slow = !quiet && random.nextInt(10) == 0;
        return random.nextInt(slow ? SLOW_MILLIS_MAX : QUICK_MILLIS_MAX);
    }

    boolean loses(int percent) {
        return !quiet && random.nextInt(100) < percent;
    }

    /** Which server a question reaches now, if any. */
    Optional<History> server() {
        if (!quiet && (agenda.nowMillis() < stillUntil || loses(5))) {
            return Optional.empty();
        }
        var zombie = cluster.zombie();
        return zombie.isPresent() && random.nextInt(3) == 0 ? zombie : Optional.of(cluster.primary());
    }
}
