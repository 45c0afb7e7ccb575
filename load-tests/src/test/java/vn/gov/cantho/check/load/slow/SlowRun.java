package vn.gov.cantho.check.load.slow;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Sends a {@link BadCrowd} to a resolver of this machine and scans beside it: before, while it is there, and after.
 * Called by load-tests/slow.
 */
final class SlowRun {

    private static final int NOT_MEASURED = 2;
    private static final int WHOLE = 100;
    private static final int CROWDS_BEFORE = 3;

    /**
     * Within it none has to be let go yet but the first half-sent heads, so that all are there together. A crowd that comes in one
     * moment is a flood, which another test is for.
     */
    private static final Duration ARRIVAL = Duration.ofSeconds(9);

    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration P99_MAX = Duration.ofMillis(50);
    private static final int GROWTH_MAX_MIB = 150;

    private final List<String> broken = new ArrayList<>();

    /** Arguments: resolver, path of a stamp, number of the process of the resolver, percent of the usual numbers. */
    static void main(String[] arguments) throws IOException, InterruptedException {
        var resolver = URI.create(arguments[0]);
        var target = new InetSocketAddress(resolver.getHost(), resolver.getPort());
        var percent = Integer.parseInt(arguments[3]);
        var run = new SlowRun();
        run.measure(target, arguments[1], Long.parseLong(arguments[2]), numbers(percent));
        run.broken.forEach(budget -> IO.println("missed: " + budget));
        if (!run.broken.isEmpty()) {
            System.exit(1);
        }
        IO.println("all budgets kept");
    }

    static Map<BadKind, Integer> numbers(int percent) {
        var numbers = new EnumMap<BadKind, Integer>(BadKind.class);
        Arrays.stream(BadKind.values()).forEach(kind -> numbers.put(kind, kind.usual() * percent / WHOLE));
        return numbers;
    }

    private void measure(InetSocketAddress target, String path, long pid, Map<BadKind, Integer> numbers)
            throws IOException, InterruptedException {
        try (var memory = Memory.of(pid);
                var good = new GoodClients(target, path);
                var crowd = new BadCrowd(target, path, ARRIVAL)) {
            warmUp(target, path, numbers, good);
            var before = good.next();
            if (before.count() == 0) {
                IO.println("no scan is answered, so nothing can be measured");
                System.exit(NOT_MEASURED);
            }
            var held = memory.mebibytes();
            crowd.hold(numbers, PATIENCE);
            var during = good.next();
            TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
            var after = good.next();

            var lives = Arrays.stream(BadKind.values())
                    .map(kind -> Lives.of(kind, crowd.of(kind)))
                    .toList();
            lives.forEach(life -> IO.println(life.line()));
            IO.println(before.line("before:"));
            IO.println(during.line("during:"));
            IO.println(after.line("after:"));
            IO.println("resolver: %d MiB before, %d MiB at most, %d MiB after"
                    .formatted(held, memory.most(), memory.mebibytes()));
            judge(lives, during, memory.most() - held);
        }
    }

    /** What is asked for the first time is not compiled, and a node meets no crowd in the first minutes of its life. */
    private static void warmUp(InetSocketAddress target, String path, Map<BadKind, Integer> numbers, GoodClients good)
            throws IOException, InterruptedException {
        for (var time = 0; time < CROWDS_BEFORE; time++) {
            try (var crowd = new BadCrowd(target, path, ARRIVAL)) {
                crowd.hold(numbers, PATIENCE);
            }
            IO.println(good.next().line("warming up:"));
            TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
        }
    }

    private void judge(List<Lives> lives, Latencies during, long growth) {
        lives.stream()
                .filter(life -> !life.areShort())
                .forEach(life -> broken.add(life.kind().title() + " were kept too long, or none was let in"));
        if (during.count() == 0 || during.within(0.99).compareTo(P99_MAX) >= 0) {
            broken.add("p99 of the scans beside them is not under " + P99_MAX.toMillis() + " ms");
        }
        if (during.failures() > 0) {
            broken.add("scans beside them were not answered");
        }
        if (growth > GROWTH_MAX_MIB) {
            broken.add("the resolver grew by " + growth + " MiB, allowed are " + GROWTH_MAX_MIB);
        }
    }
}
