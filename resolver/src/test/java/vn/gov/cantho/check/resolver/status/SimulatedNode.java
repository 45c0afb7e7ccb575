package vn.gov.cantho.check.resolver.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.Standing;
import vn.gov.cantho.check.resolver.status.Simulation.Mutation;

/** A node of a simulation: the production classes, with messages that are late, lost, doubled and out of order. */
final class SimulatedNode {

    private static final int POLL_EVERY = 100;
    private static final int DEADLINE = 250;

    private final Simulation simulation;
    private final Random random;
    private final ResolverMetrics metrics;
    private final Mutation mutation;
    private final Map<Integer, Integer> sawBad = new HashMap<>();
    private final List<Message> inbox = new ArrayList<>();
    private StatusOverlay overlay = new StatusOverlay();
    private FreshnessLease lease;
    private FeedFollower follower;
    private long nextPoll;
    private long busyUntil;
    private boolean loading;
    private Optional<FreshnessLease.Sent> lastSent = Optional.empty();

    /** Something that arrives later. */
    private record Message(long at, Runnable effect) {}

    SimulatedNode(Simulation simulation, Random random, ResolverMetrics metrics, Mutation mutation) {
        this.simulation = simulation;
        this.random = random;
        this.metrics = metrics;
        this.mutation = mutation;
        this.lease = simulation.lease();
        this.follower = new FeedFollower(overlay, lease, metrics, FeedMark.NONE);
        this.nextPoll = random.nextInt(POLL_EVERY);
    }

    /** Takes what has arrived, then asks if it is time. */
    void step(long now) {
        for (var i = 0; i < inbox.size(); ) {
            if (inbox.get(i).at() <= now) {
                inbox.remove(i).effect().run();
            } else {
                i++;
            }
        }
        if (now >= nextPoll && now >= busyUntil) {
            nextPoll = now + POLL_EVERY;
            ask(now);
        }
    }

    /** The stream brings a row, perhaps late, perhaps twice, perhaps never. */
    void stream(long now, int timeline, FeedRow row) {
        var times = random.nextInt(100) < 15 ? 0 : 1 + random.nextInt(2);
        for (var i = 0; i < times; i++) {
            later(
                    now + random.nextInt(400),
                    () -> listener()
                            .heard(
                                    timeline,
                                    row.position(),
                                    Map.of(StatusNames.FIELD_BODY, row.body(), StatusNames.FIELD_HASH, row.hash())));
        }
    }

    /** The process dies and comes back with what its snapshot held, if it had one. */
    void restart(boolean hasSnapshot) {
        var snapshot = overlay.standings();
        var kept = overlay.keptStandings();
        var mark = follower.mark();
        inbox.clear();
        busyUntil = 0;
        loading = false;
        overlay = new StatusOverlay();
        lease = simulation.lease();
        var restored = hasSnapshot && mutation != Mutation.FORGET_ON_RESTART;
        if (restored) {
            overlay.restore(snapshot, kept);
        }
        // What only the stream had told is not in a snapshot.
        sawBad.keySet().removeIf(lot -> overlay.worst(Kind.PRODUCTION_LOT, lot).isEmpty());
        var begin = restored || mutation == Mutation.FORGET_ON_RESTART ? mark : FeedMark.NONE;
        follower = new FeedFollower(overlay, lease, metrics, begin);
        if (mutation == Mutation.PERSIST_LEASE) {
            lastSent.ifPresent(_ -> lease.renew(lease.now()));
        }
    }

    /** Whether the node would say VALID of a lot. */
    boolean saysValid(int lot) {
        var held = lease.isHeld();
        if (overlay.worst(Kind.PRODUCTION_LOT, lot).isPresent()) {
            return false;
        }
        return held;
    }

    /** Notes the decision by which this node holds a lot to be bad. */
    void noteBad(int lot) {
        overlay.worst(Kind.PRODUCTION_LOT, lot)
                .flatMap(Standing::notice)
                .map(notice -> Integer.parseInt(notice.decisionNumber()))
                .ifPresent(number -> sawBad.put(lot, number));
    }

    Optional<Integer> sawBad(int lot) {
        return Optional.ofNullable(sawBad.get(lot));
    }

    private void ask(long now) {
        var server = simulation.serverFor(random);
        if (server.isEmpty()) {
            busyUntil = now + DEADLINE;
            return;
        }
        var sent = lease.now();
        var mark = follower.mark();
        var arrives = now + delay();
        busyUntil = now + DEADLINE;
        simulation.at(arrives, () -> reply(sent, mark, server.get()));
    }

    private void reply(FreshnessLease.Sent sent, FeedMark mark, History server) {
        var canCommit = server == simulation.cluster().primary() || mutation == Mutation.NO_HEARTBEAT;
        if (!canCommit || random.nextInt(100) < 5) {
            return;
        }
        var back = simulation.nowMillis() + delay();
        var asker = follower;
        if (follower.isLost() && loading) {
            return;
        }
        if (follower.isLost()) {
            var full = mutated(server.full(mark), mark);
            loading = true;
            later(back, () -> {
                loading = false;
                if (asker == follower) {
                    follower.loaded(full);
                    busyUntil = 0;
                }
            });
            return;
        }
        var page = mutated(server.page(mark), mark);
        later(back, () -> {
            if (asker == follower) {
                follower.polled(mutation == Mutation.LEASE_FROM_REPLY ? lease.now() : sent, page);
                lastSent = Optional.of(sent);
                busyUntil = 0;
            }
        });
    }

    private FeedPage mutated(FeedPage page, FeedMark mark) {
        if (mutation != Mutation.NO_FORK_CHECK) {
            return page;
        }
        var rows = new ArrayList<FeedRow>();
        var before = mark;
        for (var row : page.rows()) {
            var chained = History.chained(before, row.position(), row.body());
            rows.add(chained);
            before = new FeedMark(page.timeline(), chained.position(), chained.hash());
        }
        return new FeedPage(page.after(), page.timeline(), false, page.head(), Optional.of(mark.hash()), rows);
    }

    private FullStatus mutated(FullStatus full, FeedMark mark) {
        return mutation != Mutation.NO_STICKY
                ? full
                : new FullStatus(
                        false, full.mark(), Optional.of(mark.hash()), full.oldest(), full.standings(), full.revised());
    }

    private StreamListener listener() {
        return new StreamListener(overlay, follower, simulation::nanos, () -> {}, metrics);
    }

    private void later(long at, Runnable effect) {
        inbox.add(new Message(at, effect));
    }

    /** Mostly quick; sometimes longer than anybody waits. */
    private int delay() {
        return random.nextInt(100) < 90 ? random.nextInt(20) : random.nextInt(900);
    }
}
