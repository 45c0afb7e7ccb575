package vn.gov.cantho.check.load.lots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.database.DatabaseSetup;
import vn.gov.cantho.check.load.rig.FreePort;
import vn.gov.cantho.check.load.rig.PostgresServer;
import vn.gov.cantho.check.load.rig.Programs;
import vn.gov.cantho.check.load.rig.RedisServer;
import vn.gov.cantho.check.load.rig.SampleRows;
import vn.gov.cantho.check.load.rig.Spawned;
import vn.gov.cantho.check.load.rig.Stamps;

/** A resolver with a database of its own, in which so many lots are published, each with as many stamps as a lot may have. */
final class SizedSystem {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CODES = 1_000;
    private static final int FEW = 10;
    private static final int OK = 200;

    private final int lots;
    private final int port = FreePort.take();
    private final int managementPort = FreePort.take();
    private final Spawned node;
    private final Path few;
    private final Path many;
    private final Path spread;

    private SizedSystem(int lots, Path resolver, PostgresServer postgres, RedisServer redis, Path folder) {
        this.lots = lots;
        this.few = folder.resolve("few-" + lots);
        this.many = folder.resolve("many-" + lots);
        this.spread = folder.resolve("spread-" + lots);
        this.node = new Spawned(
                "node-" + lots,
                List.of(
                        Programs.JAVA.toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        resolver.toString()),
                Map.of(
                        "CHECK_NODE_NAME", "node-" + lots,
                        "CHECK_STATE_DIR", folder.resolve("state-" + lots).toString(),
                        "CHECK_STAMP_KEYS_FILE", folder.resolve(Stamps.KEY_FILE).toString(),
                        "CHECK_RESOLVER_PORT", Integer.toString(port),
                        "CHECK_RESOLVER_MANAGEMENT_PORT", Integer.toString(managementPort),
                        "CHECK_POSTGRES_PORT", Integer.toString(postgres.port()),
                        "CHECK_POSTGRES_DATABASE", database(lots),
                        "CHECK_REDIS_PORT", Integer.toString(redis.port()),
                        "CHECK_LOG_FORMAT", "TEXT"),
                folder);
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
        system.node.await(PATIENCE, system::isReady);
        return system;
    }

    int lots() {
        return lots;
    }

    long pid() {
        return node.pid();
    }

    String url() {
        return "http://127.0.0.1:" + port;
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
    long reads() throws IOException {
        var metrics = new String(
                URI.create("http://127.0.0.1:" + managementPort + "/metrics")
                        .toURL()
                        .openStream()
                        .readAllBytes(),
                UTF_8);
        return metrics.lines()
                .filter(line -> line.startsWith("stage_seconds_count{") && line.contains("stage=\"store\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
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

    private boolean isReady() {
        try {
            var probe = (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + "/readyz")
                    .toURL()
                    .openConnection();
            return probe.getResponseCode() == OK;
        } catch (IOException _) {
            return false;
        }
    }

    private static String database(int lots) {
        return "lots" + lots;
    }
}
