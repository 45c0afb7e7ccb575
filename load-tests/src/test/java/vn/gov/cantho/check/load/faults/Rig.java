package vn.gov.cantho.check.load.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import vn.gov.cantho.check.database.DatabaseSetup;
import vn.gov.cantho.check.load.rig.PostgresHome;
import vn.gov.cantho.check.load.rig.PostgresServer;
import vn.gov.cantho.check.load.rig.Programs;
import vn.gov.cantho.check.load.rig.RedisServer;
import vn.gov.cantho.check.load.rig.SampleRows;
import vn.gov.cantho.check.load.rig.Stamps;
import vn.gov.cantho.check.load.rig.TemporaryFolder;
import vn.gov.cantho.check.load.rig.Waiting;

/**
 * The whole system on free ports below a folder of its own: PostgreSQL with a synchronous standby, Redis, the relay and
 * three resolvers, everything joined by proxies; officers who recall, people who scan. Nothing of it outlives this Java.
 */
final class Rig implements AutoCloseable {

    static final int NODES = 3;
    static final Duration SETTLE_PATIENCE = Duration.ofSeconds(30);

    private static final int STEADY_LOTS = 4;
    private static final int RECALLED_LOTS = 32;
    private static final int SPARE_LOTS = 2_000;

    private final Path folder;
    private final Stamps stamps;
    private final Programs programs;
    private final List<ResolverNode> nodes = new ArrayList<>();
    private final List<Lot> lots = IntStream.range(0, STEADY_LOTS + RECALLED_LOTS + SPARE_LOTS)
            .mapToObj(Lot::new)
            .toList();
    private final Ledger ledger = new Ledger();
    private final Oracle oracle;
    private final Desk desk;
    private final Path redisProgram;
    private volatile RedisServer redis;
    private int copies;
    private final Relay relay;
    private final FaultProxy replication;
    private volatile PostgresServer primary;
    private PostgresServer standby;
    private int standbys = 1;

    private Rig(Path folder) throws IOException, InterruptedException, SQLException {
        this.folder = folder;
        programs = Programs.find();
        stamps = Stamps.create(folder);
        primary = PostgresServer.create("pg0", PostgresHome.unpack(folder), folder);
        DatabaseSetup.prepare(primary.source(PostgresServer.ADMINISTRATOR, "postgres"), PostgresServer.DATABASE);
        DatabaseSetup.migrate(primary.source(DatabaseSetup.MIGRATOR));
        SampleRows.insert(primary.source(PostgresServer.ADMINISTRATOR), lots.size());
        replication = new FaultProxy(primary.port());
        standby = PostgresServer.follow(primary, "pg1", replication.port(), folder);
        primary.waitFor(standby.name());
        redisProgram = RedisServer.unpack(folder);
        redis = RedisServer.create("redis", redisProgram, folder);
        relay = new Relay(programs, primary.port(), redis.port(), folder);
        for (var number = 1; number <= NODES; number++) {
            nodes.add(new ResolverNode("node" + number, programs, primary.port(), redis.port(), folder, Map.of()));
        }
        programs.train(nodes.getFirst().settings(), folder);
        nodes.forEach(ResolverNode::start);
        nodes.forEach(ResolverNode::awaitReady);
        var recalled = lots.subList(STEADY_LOTS, STEADY_LOTS + RECALLED_LOTS);
        oracle = new Oracle(nodes, lots.subList(0, STEADY_LOTS), recalled, stamps, ledger);
        desk = new Desk(() -> primary, recalled, oracle::recalled);
        oracle.start();
        desk.start();
    }

    /** Starts everything and waits until every node answers with VALID. */
    static Rig start() throws IOException, InterruptedException, SQLException {
        var folder = TemporaryFolder.create("check-faults");
        var rig = new Rig(folder);
        rig.requireGreen(System.nanoTime());
        return rig;
    }

    List<ResolverNode> nodes() {
        return nodes;
    }

    PostgresServer primary() {
        return primary;
    }

    PostgresServer standby() {
        return standby;
    }

    FaultProxy replication() {
        return replication;
    }

    RedisServer redis() {
        return redis;
    }

    Relay relay() {
        return relay;
    }

    Oracle oracle() {
        return oracle;
    }

    Desk desk() {
        return desk;
    }

    Ledger ledger() {
        return ledger;
    }

    Stamps stamps() {
        return stamps;
    }

    /** Lots that nobody recalls in turn. */
    List<Lot> spareLots() {
        return lots.subList(STEADY_LOTS + RECALLED_LOTS, lots.size());
    }

    /** Makes the standby the primary and leads everybody there; the old primary stays as it is. */
    PostgresServer promote() throws SQLException {
        var old = primary;
        standby.promote();
        standby.waitFor("");
        primary = standby;
        return old;
    }

    /** Leads the connections of everybody to the primary and cuts those that lead elsewhere. */
    void leadToPrimary() {
        nodes.forEach(node -> leadToPrimary(node.toPostgres()));
        leadToPrimary(relay.toPostgres());
    }

    void leadToPrimary(FaultProxy proxy) {
        proxy.aim(primary.port());
        proxy.cut();
    }

    /** Gives the primary a new standby, as the first had. */
    void replaceStandby() throws IOException, InterruptedException, SQLException {
        replication.heal();
        leadToPrimary(replication);
        standbys++;
        standby = PostgresServer.follow(primary, "pg" + standbys, replication.port(), folder);
        primary.waitFor(standby.name());
    }

    /** Starts a copy of Redis. */
    RedisServer copyRedis() {
        copies++;
        return RedisServer.follow(redis, "redis-copy" + copies, redisProgram, folder);
    }

    Sentinels watchRedis() throws IOException {
        return Sentinels.watch(redis, redisProgram, folder);
    }

    /** Leads everybody to another Redis, as a proxy does that asks the Sentinels. */
    RedisServer leadToRedis(RedisServer other) {
        var old = redis;
        redis = other;
        nodes.forEach(node -> lead(node.toRedis()));
        lead(relay.toRedis());
        return old;
    }

    private void lead(FaultProxy proxy) {
        proxy.aim(redis.port());
        proxy.cut();
    }

    /** Waits until every node has answered VALID to a scan sent after a moment; returns how long after it the last did. */
    Duration requireGreen(long since) {
        if (!Waiting.until(SETTLE_PATIENCE, () -> nodes.stream().allMatch(node -> node.lastValidSent() > since))) {
            var amber =
                    nodes.stream().filter(node -> node.lastValidSent() <= since).toList();
            throw new IllegalStateException("not green again: "
                    + amber.stream()
                            .map(node -> node.name() + " " + node.status())
                            .toList());
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** How long after a moment the last scan was sent that some node answered with VALID; negative for before. */
    Duration lastValidAfter(long moment) {
        ToLongFunction<ResolverNode> last = ResolverNode::lastValidSent;
        return Duration.ofNanos(nodes.stream().mapToLong(last).max().orElse(moment) - moment);
    }

    /** Waits until what was answered is counted, while nobody scans, and compares scan by scan. */
    Ledger.Audit audit() throws SQLException {
        oracle.pause();
        var database = primary;
        Waiting.until(SETTLE_PATIENCE, () -> counted(database) >= ledger.answered());
        // Whatever is counted that should not be gets the time to come too.
        Waiting.pass(Duration.ofMillis(500));
        var audit = ledger.audit(database);
        oracle.goOn();
        return audit;
    }

    /** Waits until what was answered is counted or can no longer be, while nobody scans, and forgets what is not. */
    long writeOff() throws SQLException {
        oracle.pause();
        var database = primary;
        var last = new long[] {-1};
        Waiting.until(SETTLE_PATIENCE, () -> {
            Waiting.pass(Duration.ofSeconds(1));
            var now = counted(database);
            var isStill = now == last[0];
            last[0] = now;
            return isStill;
        });
        var found = ledger.writeOff(database);
        oracle.goOn();
        return found;
    }

    private static long counted(PostgresServer postgres) {
        try {
            return postgres.number("SELECT count(*) FROM scan.scan");
        } catch (SQLException _) {
            return -1;
        }
    }

    @Override
    public void close() throws SQLException {
        desk.close();
        oracle.close();
        nodes.forEach(ResolverNode::close);
        relay.close();
        redis.process().kill();
        replication.close();
        primary.process().kill();
        standby.process().kill();
        TemporaryFolder.delete(folder);
    }
}
