package vn.gov.cantho.check.load.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.load.rig.PostgresServer;
import vn.gov.cantho.check.load.rig.Waiting;

/** Officers who recall lots and clear them again, in turn and without pause, with the rights of the portal. */
final class Desk implements AutoCloseable {

    private static final Duration DECIDE_EVERY = Duration.ofMillis(110);
    private static final Duration RECALLED_FOR = Duration.ofMillis(2_200);
    private static final String EMIT = "SELECT publication.emit(?::jsonb)";
    private static final String ROLE = "portal_app";
    private static final int NETWORK_MILLIS_MAX = 2_000;

    private final Supplier<PostgresServer> primary;
    private final List<Lot> lots;
    private final Consumer<Lot> onRecall;

    /** Lots of which nobody knows what became of the last decision; guarded by this. */
    private final Set<Lot> doubtful = new HashSet<>();

    private final Thread thread = Thread.ofPlatform().name("desk").unstarted(this::work);
    private Optional<Connection> connection = Optional.empty();
    private volatile boolean isOver;
    private volatile boolean isPaused;
    private volatile long recalls;

    /**
     * Sits down.
     *
     * @param onRecall hears of every recall in turn when its commit has been acknowledged
     */
    Desk(Supplier<PostgresServer> primary, List<Lot> lots, Consumer<Lot> onRecall) {
        this.primary = primary;
        this.lots = List.copyOf(lots);
        this.onRecall = onRecall;
    }

    void start() {
        thread.start();
    }

    /** Decides nothing in turn until it is over. */
    synchronized void pause() {
        isPaused = true;
    }

    void goOn() {
        isPaused = false;
    }

    /** How many recalls have been acknowledged. */
    long recalls() {
        return recalls;
    }

    /** Recalls some lots in one transaction of a new connection, beside what is decided in turn. */
    void recall(Collection<Lot> some) throws SQLException {
        quietlyDisconnect();
        decide(some, Change.RECALLED, Lot.Kind.RECALLED);
    }

    /** Clears some lots in one transaction. */
    void clear(Collection<Lot> some) throws SQLException {
        quietlyDisconnect();
        decide(some, Change.CLEARED, Lot.Kind.CLEARED);
    }

    /** Lifts what nodes keep although the feed has lost it, of some lots and of all that are decided in turn. */
    void reconcile(Collection<Lot> some) throws SQLException {
        quietlyDisconnect();
        decide(some, Change.RECONCILED, Lot.Kind.CLEARED);
        decide(lots, Change.RECONCILED, Lot.Kind.CLEARED);
    }

    /** Decides again about lots whose last decision may have been lost: whoever could still carry it out has gone. */
    void forgive() {
        synchronized (this) {
            doubtful.clear();
        }
    }

    @Override
    public void close() throws SQLException {
        isOver = true;
        thread.interrupt();
        disconnect();
    }

    private void work() {
        for (var turn = 0; !isOver; turn++) {
            Waiting.pass(DECIDE_EVERY);
            var lot = lots.get(turn % lots.size());
            // In the first round only every other lot, so that one is recalled while another is cleared ever after.
            var waits = turn < lots.size() && turn % 2 == 1;
            if (isPaused || waits || isDoubtful(lot)) {
                continue;
            }
            var standing = lot.standing();
            try {
                if (standing.kind() != Lot.Kind.RECALLED) {
                    decide(List.of(lot), Change.RECALLED, Lot.Kind.RECALLED);
                    onRecall.accept(lot);
                } else if (System.nanoTime() - standing.since() > RECALLED_FOR.toNanos()) {
                    decide(List.of(lot), Change.CLEARED, Lot.Kind.CLEARED);
                }
            } catch (SQLException _) {
                // The database is away, and whether it has heard is not known.
                quietlyDisconnect();
            }
        }
    }

    private synchronized boolean isDoubtful(Lot lot) {
        return doubtful.contains(lot);
    }

    private synchronized void decide(Collection<Lot> some, Change change, Lot.Kind outcome) throws SQLException {
        some.forEach(lot -> lot.become(Lot.Kind.UNDECIDED));
        doubtful.addAll(some);
        emit(some.stream().map(lot -> event(lot, change)).toList());
        some.forEach(lot -> lot.become(outcome));
        doubtful.removeAll(some);
        if (outcome == Lot.Kind.RECALLED) {
            recalls += some.size();
        }
    }

    private void emit(List<StatusEvent> events) throws SQLException {
        try (var statement = connected().prepareStatement(EMIT)) {
            statement.setString(1, events.stream().map(Desk::json).collect(Collectors.joining(",", "[", "]")));
            statement.execute();
        } catch (SQLException failure) {
            quietlyDisconnect();
            throw failure;
        }
    }

    private synchronized Connection connected() throws SQLException {
        if (connection.isEmpty()) {
            var opened = primary.get().source(ROLE).getConnection();
            opened.setNetworkTimeout(Runnable::run, NETWORK_MILLIS_MAX);
            connection = Optional.of(opened);
        }
        return connection.get();
    }

    private synchronized void disconnect() throws SQLException {
        if (connection.isPresent()) {
            connection.get().abort(Runnable::run);
            connection = Optional.empty();
        }
    }

    private void quietlyDisconnect() {
        try {
            disconnect();
        } catch (SQLException _) {
            // It is not used any more.
        }
    }

    private static StatusEvent event(Lot lot, Change change) {
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        var notice = change == Change.RECALLED
                ? Optional.of(
                        new Notice("Thử lỗi: thu hồi tự động.", "Không cần làm gì.", "00/QĐ-THU", "Bộ thử lỗi", now))
                : Optional.<Notice>empty();
        return new StatusEvent(Subject.of(Subject.Kind.PRODUCTION_LOT, lot.productionLot()), change, 0, notice, now);
    }

    private static String json(StatusEvent event) {
        return """
                {"kind":"%s","id":%d,"from":0,"to":0,"change":"%s","body":"%s"}""".formatted(
                        event.subject().kind(),
                        event.subject().id(),
                        event.change(),
                        StatusEventFormat.write(event).replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
