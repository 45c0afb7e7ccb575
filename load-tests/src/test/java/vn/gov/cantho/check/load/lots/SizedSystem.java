package vn.gov.cantho.check.load.lots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.database.DatabaseSetup;
import vn.gov.cantho.check.load.openloop.Meters;
import vn.gov.cantho.check.load.rig.PostgresServer;
import vn.gov.cantho.check.load.rig.RedisServer;
import vn.gov.cantho.check.load.rig.ResolverServer;
import vn.gov.cantho.check.load.rig.SampleRows;
import vn.gov.cantho.check.load.rig.Stamps;

/** A resolver with a database of its own, in which so many lots are published, each with as many stamps as a lot may have. */
final class SizedSystem {

    private static final int CODES = 1_000;
    private static final int FEW = 10;

    private final int lots;
    private final ResolverServer node;
    private final Path few;
    private final Path many;
    private final Path spread;

    private SizedSystem(int lots, Path resolver, PostgresServer postgres, RedisServer redis, Path folder) {
        this.lots = lots;
        this.few = folder.resolve("few-" + lots);
        this.many = folder.resolve("many-" + lots);
        this.spread = folder.resolve("spread-" + lots);
        this.node = new ResolverServer(
                "node-" + lots,
                resolver,
                List.of(),
                new ResolverServer.Neighbours(postgres.port(), database(lots), redis.port()),
                folder,
                Map.of());
    }

    /** Publishes the lots and starts the node. */
    static SizedSystem start(
            int lots, Path resolver, PostgresServer postgres, Path redisProgram, Stamps stamps, Path folder)
            throws IOException, SQLException {
        DatabaseSetup.prepare(postgres.source(PostgresServer.ADMINISTRATOR, "postgres"), database(lots));
        DatabaseSetup.migrate(postgres.source(DatabaseSetup.MIGRATOR, database(lots)));
        SampleRows.insert(postgres.source(PostgresServer.ADMINISTRATOR, database(lots)), lots);
        var redis = RedisServer.create("redis-" + lots, redisProgram, folder);
        var system = new SizedSystem(lots, resolver, postgres, redis, folder);
        system.write(stamps);
        system.node.start();
        system.node.awaitReady();
        return system;
    }

    int lots() {
        return lots;
    }

    long pid() {
        return node.process().pid();
    }

    String url() {
        return node.url().toString();
    }

    /** A thousand stamps of ten lots, which lie far apart. */
    Path few() {
        return few;
    }

    /** A thousand stamps, each of another lot as far as there are so many. */
    Path many() {
        return many;
    }

    /** Stamps of one lot after the other, in an order by chance: no lot comes again before all others have. */
    Path spread() {
        return spread;
    }

    /** How often the node has read an identity from PostgreSQL. */
    long reads() throws IOException, InterruptedException {
        return Math.round(Meters.read(node.management()).sum("stage_seconds_count", "stage=\"store\""));
    }

    private void write(Stamps stamps) throws IOException {
        var chance = new Random(lots);
        write(few, stamps, chance, FEW);
        write(many, stamps, chance, CODES);
        try (var writer = Files.newBufferedWriter(spread)) {
            // A step that has no divisor in common with the number meets every lot once.
            var step = 7_919L;
            for (var i = 0L; i < lots; i++) {
                writer.write(path(stamps, (int) (i * step % lots), chance));
                writer.newLine();
            }
        }
    }

    private void write(Path file, Stamps stamps, Random chance, int among) throws IOException {
        var asked = Math.min(among, lots);
        var paths = new ArrayList<String>(CODES);
        for (var i = 0; i < CODES; i++) {
            paths.add(path(stamps, (int) ((long) (i % asked) * lots / asked), chance));
        }
        Files.write(file, paths);
    }

    private static String path(Stamps stamps, int lot, Random chance) {
        return stamps.path(SampleRows.FIRST_NUMBER + lot, chance.nextInt(StampCode.MAX_SERIAL));
    }

    private static String database(int lots) {
        return "lots" + lots;
    }
}
