package vn.gov.cantho.check.load.slow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All bad clients together, driven by the thread that calls. */
final class BadCrowd implements AutoCloseable {

    private static final int BYTES = 65_536;

    private static final int SOURCES = 100;
    private static final long SELECT_MILLIS = 20;
    private static final Duration DRIP_EVERY = Duration.ofMillis(500);

    private final InetSocketAddress target;
    private final String path;
    private final Duration arrival;
    private final Selector selector = Selector.open();
    private final ByteBuffer scrap = ByteBuffer.allocateDirect(BYTES);
    private final List<BadClient> clients = new ArrayList<>();

    /**
     * Makes one that is yet empty.
     *
     * @param path of a stamp
     * @param arrival how long they take to come
     */
    BadCrowd(InetSocketAddress target, String path, Duration arrival) throws IOException {
        this.target = target;
        this.path = path;
        this.arrival = arrival;
    }

    /** Opens so many of each kind, and holds them until the other side has closed them all, or for so long. */
    void hold(Map<BadKind, Integer> numbers, Duration patience) throws IOException {
        var waiting = inOrder(numbers);
        var begun = System.nanoTime();
        var dripped = begun;
        while (clients.size() < waiting.size() || clients.stream().anyMatch(client -> !client.isOver())) {
            var now = System.nanoTime();
            var due = Math.min(waiting.size(), 1 + waiting.size() * (now - begun) / arrival.toNanos());
            while (clients.size() < due) {
                clients.add(BadClient.open(waiting.get(clients.size()), source(clients.size()), target, selector));
            }
            selector.select(key -> ((BadClient) key.attachment()).turn(key, path, scrap), SELECT_MILLIS);
            if (now - dripped > DRIP_EVERY.toNanos()) {
                dripped = now;
                clients.forEach(BadClient::drip);
            }
            if (now - begun > patience.toNanos()) {
                return;
            }
        }
    }

    /** Mixed, but those that are let go first come last, so that all are there at the same time. */
    private static List<BadKind> inOrder(Map<BadKind, Integer> numbers) {
        var order = new ArrayList<BadKind>();
        numbers.forEach((kind, number) -> order.addAll(Collections.nCopies(number, kind)));
        Collections.shuffle(order, new Random(order.size()));
        order.sort(Comparator.comparing(kind -> kind == BadKind.HALF_HEAD));
        return order;
    }

    /**
     * The address of one of them. A machine has 28,000 ports for connections from one address to another, and seeks long for a
     * free one when most are taken: so long that the end of others would be noticed seconds late.
     */
    private InetSocketAddress source(int number) throws IOException {
        if (!target.getAddress().isLoopbackAddress()) {
            return new InetSocketAddress(0);
        }
        var address = new byte[] {127, 0, 1, (byte) (1 + number % SOURCES)};
        return new InetSocketAddress(InetAddress.getByAddress(address), 0);
    }

    /** Those of a kind. */
    List<BadClient> of(BadKind kind) {
        return clients.stream().filter(client -> client.kind() == kind).toList();
    }

    @Override
    public void close() throws IOException {
        clients.forEach(BadClient::close);
        selector.close();
    }
}
