package vn.gov.cantho.check.load.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.gov.cantho.check.load.http1.Response;
import vn.gov.cantho.check.load.rig.Stamps;
import vn.gov.cantho.check.load.rig.Waiting;

/** People who scan at every node without pause, and know what they may be answered. */
final class Oracle implements AutoCloseable {

    private static final int PEOPLE = 3;
    private static final Duration PAUSE = Duration.ofMillis(8);
    private static final int CONNECT_MILLIS_MAX = 2_000;
    private static final int SILENCE_MILLIS_MAX = 20_000;
    private static final int OK = 200;

    private final List<ResolverNode> nodes;
    private final List<Lot> steady;
    private final List<Lot> recalled;
    private final Stamps stamps;
    private final Ledger ledger;
    private final Map<ResolverNode, Queue<News>> unseen = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile Tally tally = new Tally();
    private volatile boolean isPaused;
    private volatile boolean isOver;

    /**
     * A recall that a node is not yet seen to know of.
     *
     * @param ignorant how many nodes are not yet seen to know of it
     */
    private record News(Lot lot, Lot.Standing standing, AtomicInteger ignorant) {}

    /**
     * Prepares the people.
     *
     * @param steady lots that nobody recalls
     * @param recalled lots that are recalled and cleared in turn
     */
    Oracle(List<ResolverNode> nodes, List<Lot> steady, List<Lot> recalled, Stamps stamps, Ledger ledger) {
        this.nodes = List.copyOf(nodes);
        this.steady = List.copyOf(steady);
        this.recalled = List.copyOf(recalled);
        this.stamps = stamps;
        this.ledger = ledger;
        nodes.forEach(node -> unseen.put(node, new ConcurrentLinkedQueue<>()));
    }

    void start() {
        for (var node : nodes) {
            for (var person = 0; person < PEOPLE; person++) {
                threads.execute(() -> goOn(node));
            }
        }
    }

    /** Hears of a recall whose commit was acknowledged. */
    void recalled(Lot lot) {
        var news = new News(lot, lot.standing(), new AtomicInteger(nodes.size()));
        unseen.values().forEach(queue -> queue.add(news));
    }

    /** Ends a stretch of time and begins the next one; returns what was seen in the one that ends. */
    Tally next() {
        var ended = tally;
        tally = new Tally();
        unseen.values().forEach(Queue::clear);
        return ended;
    }

    /** What has been seen in the stretch of time that runs; more comes in. */
    Tally seen() {
        return tally;
    }

    /** Lets nobody scan until it is over; waits until all scans under way are answered or given up. */
    void pause() {
        isPaused = true;
        Waiting.until(Duration.ofMillis(SILENCE_MILLIS_MAX), () -> busy.get() == 0);
    }

    void goOn() {
        unseen.values().forEach(Queue::clear);
        isPaused = false;
    }

    /** Sends scans of a lot over new connections and reads no answer yet. */
    List<Scan> begin(ResolverNode node, Lot lot, int number) {
        var begun = new ArrayList<Scan>();
        for (var scan = 0; scan < number; scan++) {
            try {
                var sent = new Scan(connect(node), node, lot);
                sent.send();
                begun.add(sent);
            } catch (IOException failure) {
                failed(node, failure);
            }
        }
        return begun;
    }

    /** Reads the answers of scans that were begun, and ends their connections. */
    void finish(List<Scan> begun) {
        for (var scan : begun) {
            try (var _ = scan.socket) {
                scan.receive();
            } catch (IOException failure) {
                failed(scan.node, failure);
            }
        }
    }

    /** Asks for a stamp of a lot; empty when there is no answer. */
    Optional<Response> ask(ResolverNode node, Lot lot) {
        try (var socket = connect(node)) {
            var scan = new Scan(socket, node, lot);
            scan.send();
            return Optional.of(scan.receive());
        } catch (IOException failure) {
            failed(node, failure);
            return Optional.empty();
        }
    }

    /** What a node says about a lot, status and verdict, whatever it may say. */
    String look(ResolverNode node, Lot lot) {
        try (var socket = connect(node)) {
            var scan = new Scan(socket, node, lot);
            scan.send();
            return said(scan.take());
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    /** What a node says to a path that is no stamp. */
    String look(ResolverNode node, String path) {
        try (var socket = connect(node)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: check.test\r\n\r\n").getBytes(US_ASCII));
            return said(Response.read(new BufferedInputStream(socket.getInputStream())));
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private static String said(Response response) {
        return response.status() + " " + response.verdict();
    }

    /** Waits until a node says a verdict about a lot; returns whether it did. */
    boolean hears(ResolverNode node, Lot lot, String verdict, Duration patience) {
        return Waiting.until(
                patience,
                () -> ask(node, lot)
                        .filter(answer -> answer.verdict().equals(verdict))
                        .isPresent());
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
        threads.close();
    }

    private void goOn(ResolverNode node) {
        while (!isOver) {
            if (isPaused || node.isExcused()) {
                // Nobody can see what a node knows that does not answer.
                unseen(node).clear();
                LockSupport.parkNanos(PAUSE.toNanos());
                continue;
            }
            busy.incrementAndGet();
            try (var socket = connect(node)) {
                scanOver(socket, node);
            } catch (IOException failure) {
                failed(node, failure);
            } finally {
                busy.decrementAndGet();
            }
        }
    }

    private void scanOver(Socket socket, ResolverNode node) throws IOException {
        for (var lasts = true; lasts && !isOver && !isPaused; ) {
            var news = unseen(node).poll();
            var lot = news == null ? any() : news.lot();
            var scan = new Scan(socket, node, lot);
            scan.send();
            var response = scan.receive();
            lasts = response.lasts();
            if (news != null && lot.standing().equals(news.standing())) {
                watch(node, news, response);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** A node that is not sure says UNCONFIRMED, and that withdraws trust as well as RECALLED does. */
    private void watch(ResolverNode node, News news, Response response) {
        if (response.verdict().equals("VALID")) {
            unseen(node).add(news);
        } else {
            var took = System.nanoTime() - news.standing().since();
            tally.recalled(took);
            if (news.ignorant().decrementAndGet() == 0) {
                tally.recalledEverywhere(took);
            }
        }
    }

    private Queue<News> unseen(ResolverNode node) {
        return Objects.requireNonNull(unseen.get(node));
    }

    private Lot any() {
        var random = ThreadLocalRandom.current();
        var from = random.nextInt(3) == 0 ? steady : recalled;
        return from.get(random.nextInt(from.size()));
    }

    private void failed(ResolverNode node, IOException failure) {
        if (isOver) {
            return;
        }
        if (node.isExcused()) {
            tally.excused();
        } else {
            tally.failed(node.name() + ": " + failure);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private static Socket connect(ResolverNode node) throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SILENCE_MILLIS_MAX);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port()), CONNECT_MILLIS_MAX);
        return socket;
    }

    /** One scan of a stamp that was never scanned before. */
    final class Scan {

        private final Socket socket;
        private final ResolverNode node;
        private final Lot lot;
        private final int serial;
        private final Lot.Standing before;
        private final long sent;

        private Scan(Socket socket, ResolverNode node, Lot lot) {
            this.socket = socket;
            this.node = node;
            this.lot = lot;
            this.serial = ledger.take(lot.codeLot());
            this.before = lot.standing();
            this.sent = System.nanoTime();
        }

        private void send() throws IOException {
            var request = "GET " + stamps.path(lot.codeLot(), serial)
                    + " HTTP/1.1\r\nHost: check.test\r\nUser-Agent: Mozilla/5.0 (Linux; Android 14) Mobile\r\n"
                    + "Accept: text/html\r\nAccept-Encoding: gzip\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
        }

        private Response receive() throws IOException {
            var response = take();
            var took = System.nanoTime() - sent;
            var judgement = steady.contains(lot) && response.verdict().equals("RECALLED")
                    ? Judgement.WRONG
                    : Judgement.of(response.status(), response.verdict(), before, lot.standing(), sent);
            var what = "%s said %d %s to a scan of lot %d, %s"
                    .formatted(node.name(), response.status(), response.verdict(), lot.productionLot(), before.kind());
            tally.answered(judgement, response.status() + " " + response.verdict(), took, what);
            if (steady.contains(lot)) {
                node.answeredSteady(response.verdict(), sent);
            }
            return response;
        }

        /** Takes the answer and judges it not. */
        private Response take() throws IOException {
            var response = Response.read(new BufferedInputStream(socket.getInputStream()));
            if (response.status() == OK) {
                ledger.answered(lot.codeLot(), serial);
            }
            return response;
        }
    }
}
