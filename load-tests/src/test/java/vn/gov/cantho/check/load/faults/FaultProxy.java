package vn.gov.cantho.check.load.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a program and a server of this machine and does to their connections what networks do. */
final class FaultProxy implements AutoCloseable {

    private static final int CONNECT_MILLIS_MAX = 2_000;

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final Map<Way, Flow> flows = new EnumMap<>(Way.class);
    private volatile int target;
    private volatile boolean refusing;
    private volatile Optional<String> lastWords = Optional.empty();

    /** Which bytes. */
    enum Way {
        TO_SERVER,
        TO_CLIENT
    }

    /** Opens a port for a server of this machine. */
    FaultProxy(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Leads connections that are made from now on to another server. */
    void aim(int port) {
        target = port;
    }

    /** Does something to all bytes, also of connections that are open. */
    void set(Flow flow) {
        set(Way.TO_SERVER, flow);
        set(Way.TO_CLIENT, flow);
    }

    /** Does something to the bytes that go one way. */
    synchronized void set(Way way, Flow flow) {
        flows.put(way, flow);
        notifyAll();
    }

    /** Resets connections that are made from now on, or takes them again. */
    void refuse(boolean refused) {
        refusing = refused;
    }

    /**
     * Cuts a connection when the server has answered a message that ends with these words, and keeps the answer: the
     * server has done what the client never learns of. An empty text ends it.
     */
    void loseAnswersTo(String words) {
        lastWords = Optional.of(words).filter(text -> !text.isEmpty());
    }

    /** Resets every open connection. */
    void cut() {
        connections.forEach(ProxiedConnection::reset);
    }

    /** Lets everything pass again. */
    void heal() {
        refusing = false;
        lastWords = Optional.empty();
        set(Flow.PASS);
    }

    /** How many connections are open. */
    int open() {
        return connections.size();
    }

    Optional<String> lastWords() {
        return lastWords;
    }

    /** What is done to bytes now; waits while they are held. */
    synchronized Flow await(Way way) throws InterruptedException {
        while (flow(way).passage() == Flow.Passage.HELD) {
            wait();
        }
        return flow(way);
    }

    private Flow flow(Way way) {
        return flows.getOrDefault(way, Flow.PASS);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException _) {
            // It is not used any more.
        }
        cut();
        threads.shutdownNow();
        threads.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException _) {
                // Closed, or a client that has gone again.
            }
        }
    }

    private void serve(Socket client) {
        var server = new Socket();
        try {
            if (refusing) {
                ProxiedConnection.reset(client);
                return;
            }
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS_MAX);
            var connection = new ProxiedConnection(this, client, server);
            connections.add(connection);
            threads.execute(() -> connection.pump(Way.TO_SERVER));
            connection.pump(Way.TO_CLIENT);
            connections.remove(connection);
        } catch (IOException _) {
            // The server is down, and so it looks.
            ProxiedConnection.reset(client);
            ProxiedConnection.reset(server);
        }
    }
}
