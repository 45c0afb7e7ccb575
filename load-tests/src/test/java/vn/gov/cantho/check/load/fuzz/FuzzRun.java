package vn.gov.cantho.check.load.fuzz;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks a resolver for millions of {@link FuzzedPaths}: first for what is like stamps, of which only genuine codes may be
 * looked up, then for what is like any address. Neither may be answered 5xx or not at all. Called by load-tests/fuzz.
 */
final class FuzzRun {

    /** Many, for an answer to a code that does not exist is held back for a moment. */
    private static final int STAMP_CONNECTIONS = 200;

    /** Few, for all else is looked up, and more at once than the store takes is rightly refused with 503. */
    private static final int ANY_CONNECTIONS = 4;

    private static final int BATCH = 100;
    private static final int SHOWN_LENGTH_MAX = 200;

    /** One in so many targets is like any address, the others are like stamps. */
    private static final int ANY_SHARE = 5;

    private final InetSocketAddress resolver;
    private final Lookups lookups;
    private final List<String> stamps;
    private final Random seeds;

    private FuzzRun(URI resolver, URI management, List<String> stamps, long seed) {
        this.resolver = new InetSocketAddress(resolver.getHost(), resolver.getPort());
        this.lookups = new Lookups(management);
        this.stamps = stamps;
        this.seeds = new Random(seed);
    }

    /** Arguments: resolver, management, file with valid paths, number of targets, seed. */
    static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var seed = Long.parseLong(arguments[4]);
        IO.println("seed " + seed);
        var run = new FuzzRun(
                URI.create(arguments[0]), URI.create(arguments[1]), Files.readAllLines(Path.of(arguments[2])), seed);
        if (!run.keepsPromises(Long.parseLong(arguments[3]))) {
            System.exit(1);
        }
    }

    private boolean keepsPromises(long targets) throws IOException, InterruptedException, ExecutionException {
        var any = targets / ANY_SHARE;
        var before = lookups.count();
        var ofStamps = ask(STAMP_CONNECTIONS, targets - any, FuzzedPaths::stamp);
        var lookedUp = lookups.count() - before;
        tell("like stamps", ofStamps);
        IO.println("  looked up: %,d, genuine after all: %,d".formatted(lookedUp, ofStamps.ofOurCodes()));
        var ofAny = ask(ANY_CONNECTIONS, any, FuzzedPaths::any);
        tell("like any address", ofAny);
        // Fewer, when two ask for one lot that is being looked up.
        return ofStamps.failures() == 0 && ofAny.failures() == 0 && lookedUp <= ofStamps.ofOurCodes();
    }

    private Tally ask(int connections, long targets, Function<FuzzedPaths, String> next)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new ArrayList<Future<Tally>>();
            for (var connection = 0; connection < connections; connection++) {
                var paths = new FuzzedPaths(stamps, seeds.nextLong());
                parts.add(threads.submit(() -> askOverOne(targets / connections, () -> next.apply(paths))));
            }
            var all = new Tally();
            for (var part : parts) {
                all.add(part.get());
            }
            return all;
        }
    }

    private Tally askOverOne(long targets, java.util.function.Supplier<String> next) throws IOException {
        var tally = new Tally();
        try (var connection = new FuzzedConnection(resolver, tally)) {
            for (var asked = 0L; asked < targets; asked += BATCH) {
                connection.ask(Stream.generate(next)
                        .limit(Math.min(BATCH, targets - asked))
                        .toList());
            }
        }
        return tally;
    }

    private static void tell(String what, Tally tally) {
        IO.println("%s: %,d answers %s, failures: %,d"
                .formatted(what, tally.answers(), tally.statuses(), tally.failures()));
        tally.someFailures()
                .forEach(failure ->
                        IO.println("  " + failure.substring(0, Math.min(SHOWN_LENGTH_MAX, failure.length()))));
    }
}
