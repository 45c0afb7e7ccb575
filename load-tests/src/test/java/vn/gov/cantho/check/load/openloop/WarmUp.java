package vn.gov.cantho.check.load.openloop;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Scans at a node until its program is compiled, and waits until it has shipped what that brought: what is measured
 * afterwards is the node as it runs for days. Called by the scripts that start one.
 */
final class WarmUp {

    private static final int AT_ONCE = 64;
    private static final Duration SHIPPING_MAX = Duration.ofMinutes(2);

    private WarmUp() {}

    /** Arguments: resolver and its management as host:port, file of codes, seconds. */
    static void main(String[] arguments) throws Exception {
        var resolver = URI.create("http://" + arguments[0]);
        var target = new InetSocketAddress(resolver.getHost(), resolver.getPort());
        var length = Duration.ofSeconds(Long.parseLong(arguments[3]));
        try (var loop = new OpenLoop(target, Questions.read(Path.of(arguments[2]), List.of(), 0), AT_ONCE)) {
            var tally = loop.ask(new Pace.Closed(AT_ONCE), length);
            IO.println("warmed up with %,d scans".formatted(tally.count(Outcome.RIGHT)));
        }
        awaitShipped(URI.create("http://" + arguments[1]));
    }

    private static void awaitShipped(URI management) throws Exception {
        var end = System.nanoTime() + SHIPPING_MAX.toNanos();
        while (Meters.read(management).sum("journal_backlog_scans") > 0 && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
