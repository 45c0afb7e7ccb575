package vn.gov.cantho.check.load.outage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.gov.cantho.check.database.DatabaseSetup;
import vn.gov.cantho.check.load.openloop.Meters;
import vn.gov.cantho.check.load.rig.PostgresHome;
import vn.gov.cantho.check.load.rig.PostgresServer;
import vn.gov.cantho.check.load.rig.Programs;
import vn.gov.cantho.check.load.rig.RedisServer;
import vn.gov.cantho.check.load.rig.ResolverServer;
import vn.gov.cantho.check.load.rig.SampleRows;
import vn.gov.cantho.check.load.rig.Stamps;

/** A resolver with one event loop, and the PostgreSQL and Redis that it needs. */
final class OutageSystem {

    static final int LOTS = 50;

    private static final int ATTEMPTS_MAX = 10;

    private final PostgresServer postgres;
    private final ResolverServer resolver;
    private final Stamps stamps;

    /**
     * What the database has of all scans.
     *
     * @param rows scans
     * @param stamps different stamps among them, each of which was asked for once
     * @param counted the scans that the sums of stamps have
     */
    record Kept(long rows, long stamps, long counted) {}

    /** What the node says of its journal. */
    record Journal(long backlog, long bytes, long shipped, long lost) {}

    private OutageSystem(PostgresServer postgres, ResolverServer resolver, Stamps stamps) {
        this.postgres = postgres;
        this.resolver = resolver;
        this.stamps = stamps;
    }

    /** Starts it. */
    static OutageSystem start(Path folder) throws IOException, InterruptedException, SQLException {
        var stamps = Stamps.create(folder);
        var postgres = PostgresServer.create("pg", PostgresHome.unpack(folder), folder);
        DatabaseSetup.prepare(postgres.source(PostgresServer.ADMINISTRATOR, "postgres"), PostgresServer.DATABASE);
        DatabaseSetup.migrate(postgres.source(DatabaseSetup.MIGRATOR));
        SampleRows.insert(postgres.source(PostgresServer.ADMINISTRATOR), LOTS);
        var redis = RedisServer.create("redis", RedisServer.unpack(folder), folder);
        var resolver = new ResolverServer(
                "node",
                Programs.findResolver(),
                List.of(),
                new ResolverServer.Neighbours(postgres.port(), PostgresServer.DATABASE, redis.port()),
                folder,
                Map.of("CHECK_RESOLVER_EVENT_LOOPS", "1"));
        resolver.start();
        resolver.awaitReady();
        return new OutageSystem(postgres, resolver, stamps);
    }

    ResolverServer resolver() {
        return resolver;
    }

    Stamps stamps() {
        return stamps;
    }

    /** Takes PostgreSQL away, as a machine that loses its power. */
    void breakPostgres() {
        postgres.process().kill();
    }

    /** Brings it back, and returns when it can be asked. */
    void mendPostgres() {
        postgres.start();
    }

    /** Asks the node until it tells, for a busy machine may keep it from that for a while. */
    Journal journal() throws IOException, InterruptedException {
        var meters = meters();
        return new Journal(
                Math.round(meters.sum("journal_backlog_scans")),
                Math.round(meters.sum("journal_size_bytes")),
                Math.round(meters.sum("journal_scan_shipped_total")),
                Math.round(meters.sum("journal_scan_lost_total")));
    }

    private Meters meters() throws IOException, InterruptedException {
        for (var attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                return Meters.read(resolver.management());
            } catch (IOException failure) {
                IO.println("the node does not tell of itself: " + failure);
            }
        }
        return Meters.read(resolver.management());
    }

    Kept kept() throws SQLException {
        return new Kept(
                postgres.number("SELECT count(*) FROM scan.scan"),
                postgres.number("SELECT count(*) FROM scan.stamp_count"),
                postgres.number("SELECT coalesce(sum(count), 0) FROM scan.stamp_count"));
    }
}
