package vn.gov.cantho.check.load.alike;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.gov.cantho.check.load.http1.Response;

/**
 * Asks a resolver for codes of each {@link Kind}, in an order by chance over a few connections, and compares how
 * long the answers take. Called by load-tests/alike.
 */
final class AlikeRun {

    /** The first answers are those of a program that is still being compiled. */
    private static final int FIRST_ANSWERS = 3_000;

    private static final int CONNECTIONS = 8;

    /** Fewer than a resolver answers before it closes a connection. */
    private static final int CONNECTION_REQUESTS = 500;

    private static final double PROBABILITY_MIN = 0.01;
    private static final int SILENCE_MAX_MILLIS = 10_000;

    private final URI resolver;
    private final List<String> neverIssued;
    private final Random random = new Random();
    private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();

    private AlikeRun(URI resolver, List<String> neverIssued) {
        this.resolver = resolver;
        this.neverIssued = neverIssued;
    }

    /** Arguments: resolver, number of answers of each kind, paths of codes that were never issued. */
    static void main(String[] arguments) throws InterruptedException, ExecutionException {
        var paths = List.of(arguments).subList(2, arguments.length);
        var run = new AlikeRun(URI.create(arguments[0]), paths);
        var each = Integer.parseInt(arguments[1]);
        run.measured(FIRST_ANSWERS / Kind.values().length);
        run.statuses.clear();
        if (!run.tell(run.measured(each))) {
            System.exit(1);
        }
    }

    private List<Sample> measured(int each) throws InterruptedException, ExecutionException {
        var samples =
                Arrays.stream(Kind.values()).map(kind -> new Sample(kind, each)).toList();
        var order = new ArrayList<Sample>();
        samples.forEach(sample -> order.addAll(Collections.nCopies(each, sample)));
        Collections.shuffle(order, random);
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var parts = new ArrayList<Future<Integer>>();
            for (var from = 0; from < order.size(); from += CONNECTION_REQUESTS) {
                var part = order.subList(from, Math.min(order.size(), from + CONNECTION_REQUESTS));
                parts.add(threads.submit(() -> ask(part)));
            }
            for (var part : parts) {
                part.get();
            }
        }
        return samples;
    }

    /** Asks over one connection; returns how many answers came. */
    private int ask(List<Sample> samples) throws IOException {
        try (var socket = new Socket(resolver.getHost(), resolver.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(SILENCE_MAX_MILLIS);
            var in = new BufferedInputStream(socket.getInputStream());
            for (var sample : samples) {
                sample.add(ask(socket, in, sample.kind()));
            }
        }
        return samples.size();
    }

    private long ask(Socket socket, InputStream in, Kind kind) throws IOException {
        var request = "GET %s HTTP/1.1\r\nHost: alike\r\nAccept: application/json\r\n\r\n"
                .formatted(kind.path(random, neverIssued))
                .getBytes(US_ASCII);
        var begun = System.nanoTime();
        socket.getOutputStream().write(request);
        var response = Response.read(in);
        var took = System.nanoTime() - begun;
        statuses.merge(kind + " " + response.status(), 1, Integer::sum);
        return took;
    }

    private boolean tell(List<Sample> samples) {
        IO.println("answers " + statuses);
        samples.forEach(sample -> IO.println("%-12s  median %,.1f µs, 9 of 10 within %,.1f µs"
                .formatted(sample.kind(), sample.micros(0.5), sample.micros(0.9))));
        var alike = true;
        for (var i = 0; i < samples.size(); i++) {
            for (var other : samples.subList(i + 1, samples.size())) {
                var compared = samples.get(i).compare(other);
                IO.println("%s and %s: distance %.4f, probability %.4f"
                        .formatted(samples.get(i).kind(), other.kind(), compared.distance(), compared.probability()));
                alike &= compared.probability() > PROBABILITY_MIN;
            }
        }
        return alike;
    }
}
