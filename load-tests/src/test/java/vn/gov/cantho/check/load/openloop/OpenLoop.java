package vn.gov.cantho.check.load.openloop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks at a {@link Pace} over connections that are kept, as balancers do: a question takes a connection that is free, or
 * opens one, and waits only when there are as many as may be. One thread, and little work for each question, so that it is
 * the other side that is measured.
 */
public final class OpenLoop implements AutoCloseable {

    /** Who has waited so long has put the telephone away. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long LOOK_NANOS = 50_000_000;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int SELECT_MILLIS = 1;

    private final InetSocketAddress target;
    private final Supplier<Question> questions;
    private final int connectionsMax;
    private final Duration patience;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final Set<KeptConnection> connections = new HashSet<>();
    private final Deque<KeptConnection> free = new ArrayDeque<>();
    private final Queue<Asking> waiting = new ArrayDeque<>();
    private Tally tally = new Tally(0);
    private long taken;
    private long ended;
    private long nextLook;

    /** Opens nothing yet. */
    public OpenLoop(InetSocketAddress target, Supplier<Question> questions, int connectionsMax) throws IOException {
        this(target, questions, connectionsMax, PATIENCE);
    }

    OpenLoop(InetSocketAddress target, Supplier<Question> questions, int connectionsMax, Duration patience)
            throws IOException {
        this.target = target;
        this.questions = questions;
        this.connectionsMax = connectionsMax;
        this.patience = patience;
        this.selector = Selector.open();
    }

    /** Asks for a time, and returns when each question has its answer or nobody would wait for it any longer. */
    public Tally ask(Pace pace, Duration length) throws IOException {
        var begun = System.nanoTime();
        tally = new Tally(begun);
        ended = 0;
        taken = 0;
        for (var now = begun; isToGoOn(pace, now - begun, length.toNanos()); now = System.nanoTime()) {
            take(pace, begun, now, length.toNanos());
            sendWaiting();
            giveUp(now);
            receive();
        }
        return tally;
    }

    @Override
    public void close() throws IOException {
        List.copyOf(connections).forEach(KeptConnection::close);
        selector.close();
    }

    private boolean isToGoOn(Pace pace, long elapsed, long length) {
        return elapsed < length || ended < pace.inAll(length, taken);
    }

    /** Takes up what is due, also what became due while this thread was held up. */
    private void take(Pace pace, long begun, long now, long length) {
        var elapsed = now - begun;
        var until = elapsed < length ? pace.dueUntil(elapsed, ended) : pace.inAll(length, taken);
        for (; taken < until; taken++) {
            var due = begun + pace.due(taken, elapsed);
            tally.late(now - due);
            waiting.add(new Asking(questions.get(), due));
        }
    }

    private void sendWaiting() {
        while (!waiting.isEmpty() && (!free.isEmpty() || connections.size() < connectionsMax)) {
            var next = waiting.remove();
            if (free.isEmpty()) {
                open(next);
            } else {
                ask(free.pop(), next);
            }
        }
    }

    private void open(Asking asking) {
        try {
            connections.add(KeptConnection.open(target, selector, asking));
        } catch (IOException _) {
            end(asking, Outcome.REFUSED);
        }
    }

    private void ask(KeptConnection connection, Asking asking) {
        try {
            connection.ask(asking);
        } catch (IOException _) {
            drop(connection, Outcome.REFUSED);
        }
    }

    private void receive() throws IOException {
        selector.select(this::goOn, SELECT_MILLIS);
    }

    private void goOn(SelectionKey key) {
        var connection = (KeptConnection) key.attachment();
        try {
            connection.goOn(buffer).ifPresent(response -> answered(connection, response));
        } catch (IOException _) {
            free.remove(connection);
            drop(connection, Outcome.REFUSED);
        }
    }

    private void answered(KeptConnection connection, ResponseReader response) {
        var asking = connection.ended();
        end(asking, Outcome.of(response, asking.question()));
        if (!response.lasts()) {
            drop(connection, Outcome.REFUSED);
        } else if (waiting.isEmpty()) {
            free.push(connection);
        } else {
            ask(connection, waiting.remove());
        }
    }

    private void giveUp(long now) {
        while (!waiting.isEmpty() && isGivenUp(waiting.element(), now)) {
            end(waiting.remove(), Outcome.SILENT);
        }
        if (now - nextLook < 0) {
            return;
        }
        nextLook = now + LOOK_NANOS;
        connections.stream()
                .filter(connection -> connection
                        .asking()
                        .filter(asking -> isGivenUp(asking, now))
                        .isPresent())
                .toList()
                .forEach(connection -> drop(connection, Outcome.SILENT));
    }

    private boolean isGivenUp(Asking asking, long now) {
        return now - asking.due() > patience.toNanos();
    }

    private void drop(KeptConnection connection, Outcome outcome) {
        connection.asking().ifPresent(asking -> end(asking, outcome));
        connections.remove(connection);
        connection.close();
    }

    private void end(Asking asking, Outcome outcome) {
        ended++;
        tally.add(asking.question(), outcome, asking.due(), System.nanoTime());
    }
}
