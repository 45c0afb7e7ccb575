package vn.gov.cantho.check.load.slow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import vn.gov.cantho.check.load.http1.Response;

/** People who scan, each over a connection of their own, one scan after the other with a pause between. */
final class GoodClients implements AutoCloseable {

    private static final int NUMBER = 8;
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final int SILENCE_MAX_MILLIS = 10_000;
    private static final int OK = 200;

    private final InetSocketAddress target;
    private final byte[] request;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Latencies latencies = new Latencies();
    private volatile boolean isOver;

    /** Starts them; the path is that of a stamp. */
    GoodClients(InetSocketAddress target, String path) {
        this.target = target;
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: good\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(US_ASCII);
        for (var number = 0; number < NUMBER; number++) {
            threads.execute(this::goOn);
        }
    }

    /** Ends a time and begins the next one; returns what was measured in the one that ends. */
    Latencies next() {
        var ended = latencies;
        latencies = new Latencies();
        return ended;
    }

    private void goOn() {
        while (!isOver) {
            try (var socket = new Socket(target.getAddress(), target.getPort())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(SILENCE_MAX_MILLIS);
                scanOver(socket);
            } catch (IOException failure) {
                latencies.failed(failure.getClass().getSimpleName());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void scanOver(Socket socket) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        for (var lasts = true; lasts && !isOver; ) {
            var begun = System.nanoTime();
            socket.getOutputStream().write(request);
            var response = Response.read(in);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            lasts = response.lasts();
            if (response.status() == OK) {
                latencies.answered(took);
            } else {
                latencies.failed("status " + response.status());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        isOver = true;
        threads.close();
    }
}
