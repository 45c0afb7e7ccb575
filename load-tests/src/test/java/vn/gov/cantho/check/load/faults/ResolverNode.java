package vn.gov.cantho.check.load.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.gov.cantho.check.load.rig.PostgresServer;
import vn.gov.cantho.check.load.rig.Programs;
import vn.gov.cantho.check.load.rig.ResolverServer;
import vn.gov.cantho.check.load.rig.Spawned;

/** One resolver of the rig, with a proxy of its own before each of its neighbours. */
final class ResolverNode implements AutoCloseable {

    private final FaultProxy toPostgres;
    private final FaultProxy toRedis;
    private final ResolverServer server;
    private final AtomicLong lastValidSent = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong lastAnswer = new AtomicLong(Long.MIN_VALUE);
    private volatile boolean excused;

    ResolverNode(
            String name, Programs programs, int postgresPort, int redisPort, Path below, Map<String, String> more) {
        this.toPostgres = new FaultProxy(postgresPort);
        this.toRedis = new FaultProxy(redisPort);
        this.server = new ResolverServer(
                name,
                programs.resolver(),
                List.of("-XX:AOTCache=" + below.resolve(Programs.AOT_CACHE)),
                new ResolverServer.Neighbours(toPostgres.port(), PostgresServer.DATABASE, toRedis.port()),
                below,
                more);
    }

    String name() {
        return server.name();
    }

    int port() {
        return server.port();
    }

    /** The environment that it is started with. */
    Map<String, String> settings() {
        return server.settings();
    }

    FaultProxy toPostgres() {
        return toPostgres;
    }

    FaultProxy toRedis() {
        return toRedis;
    }

    Spawned process() {
        return server.process();
    }

    /** Starts it and returns at once. */
    void start() {
        server.start();
    }

    /** Waits until it says that it is ready. */
    void awaitReady() {
        server.awaitReady();
        excused = false;
    }

    /** Kills it; until it is ready again its clients need not be answered. */
    void kill() {
        excused = true;
        server.process().kill();
    }

    /** Whether its clients need not be answered. */
    boolean isExcused() {
        return excused;
    }

    void excuse(boolean now) {
        excused = now;
    }

    boolean isReady() {
        return server.isReady();
    }

    /** What it says about itself; empty while it says nothing. */
    String status() {
        return server.status();
    }

    /** Notes an answer about a lot that nobody recalls. */
    void answeredSteady(String verdict, long sent) {
        lastAnswer.accumulateAndGet(sent, Math::max);
        if (verdict.equals("VALID")) {
            lastValidSent.accumulateAndGet(sent, Math::max);
        }
    }

    /** When the last scan was sent that was answered with VALID, of lots that nobody recalls. */
    long lastValidSent() {
        return lastValidSent.get();
    }

    /** When the last scan was sent that was answered, of lots that nobody recalls. */
    long lastAnsweredSent() {
        return lastAnswer.get();
    }

    @Override
    public void close() {
        excused = true;
        server.close();
        toPostgres.close();
        toRedis.close();
    }
}
