package vn.gov.cantho.check.portal.publication;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import vn.gov.cantho.check.portal.testing.LocalDatabase;

/**
 * The relay alone, as a program that can be killed without a portal around it. Ends when it is told to by a signal.
 *
 * <p>Arguments: the port of PostgreSQL, the port of Redis, both on this machine.
 */
final class RelayProgram {

    private RelayProgram() {}

    static void main(String[] arguments) throws InterruptedException {
        var metrics = new RelayMetrics(new SimpleMeterRegistry());
        var redis = new RedisConfig("127.0.0.1", Integer.parseInt(arguments[1]), "", "", "");
        var feed = new FeedReader(new LocalDatabase(Integer.parseInt(arguments[0])));
        var relay = new StreamRelay(feed, new StatusStream(redis, metrics), metrics);
        Runtime.getRuntime().addShutdownHook(new Thread(relay::stop, "stop"));
        relay.start();
        // The thread of the relay keeps no program alive.
        Thread.currentThread().join();
    }
}
