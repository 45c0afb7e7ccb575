package vn.gov.cantho.check.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master, a copy and three Sentinels, all real. */
final class RedisMasterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(1);
    private static final String NAME = "check";

    @TempDir
    private Path folder;

    private final ClientResources resources = DefaultClientResources.create();
    private final RedisClient client = RedisClient.create(resources);
    private final List<RedisProcess> sentinels = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final List<RedisProcess> servers = new ArrayList<>();
    private Path program = Path.of("");
    private RedisMaster master =
            new RedisMaster(new RedisAddress("127.0.0.1", 1), Optional.empty(), Optional.empty(), resources);

    @BeforeEach
    void prepare() throws IOException {
        client.setOptions(ClientOptions.builder().autoReconnect(false).build());
        program = RedisProcess.unpack(folder);
        for (var number = 0; number < 3; number++) {
            ports.add(RedisProcess.freePort());
        }
        var addresses =
                ports.stream().map(port -> new RedisAddress("127.0.0.1", port)).toList();
        var unused = new RedisAddress("127.0.0.1", 1);
        master = new RedisMaster(unused, Optional.empty(), Optional.of(new RedisSentinels(addresses, NAME)), resources);
    }

    @AfterEach
    void end() {
        master.close();
        sentinels.forEach(RedisProcess::close);
        servers.forEach(RedisProcess::close);
        client.shutdown(0, 1, TimeUnit.SECONDS);
        resources.shutdown(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void masterKilled_theNextConnectionLeadsToTheNewOne() throws IOException {
        startWatched();
        var connection = connected();
        assertThat(server(connection)).isEqualTo(servers.getFirst().port());

        servers.getFirst().kill();

        until("the connection is closed", () -> !connection.isOpen());
        requireTheNewOne();
    }

    @Test
    void masterStandsStill_theConnectionIsClosedAndNoneLeadsThereAgain() throws IOException, InterruptedException {
        startWatched();
        var connection = connected();

        servers.getFirst().freeze();

        until("the connection is closed", () -> !connection.isOpen());
        requireTheNewOne();
        servers.getFirst().thaw();
        requireTheNewOne();
    }

    @Test
    void masterDemotedWhileItLives_theConnectionIsClosed() throws IOException {
        startWatched();
        var connection = connected();

        failOver();

        until("the connection is closed", () -> !connection.isOpen());
        requireTheNewOne();
    }

    /** As one is that the Sentinels no longer reach, and we do. */
    @Test
    void masterThatCannotBeDemoted_theConnectionIsClosedAllTheSame() throws IOException {
        startWatched("--rename-command", "REPLICAOF", "", "--rename-command", "SLAVEOF", "");
        var connection = connected();

        failOver();

        until("the connection is closed", () -> !connection.isOpen());
        requireTheNewOne();
        assertThat(role(servers.getFirst())).isEqualTo("master");
    }

    @Test
    void noSentinelYet_connectingFailsUntilOneAppears() throws IOException {
        startServers();
        assertThat(connect()).isEmpty();

        startSentinel(1);

        until("a connection", () -> connect().isPresent());
    }

    @Test
    void sentinelsThatDoNotKnowTheMaster_connectingFails() throws IOException {
        startWatched();
        var addresses =
                ports.stream().map(port -> new RedisAddress("127.0.0.1", port)).toList();
        master.close();
        master = new RedisMaster(
                new RedisAddress("127.0.0.1", 1),
                Optional.empty(),
                Optional.of(new RedisSentinels(addresses, "another")),
                resources);

        assertThat(connect()).isEmpty();
    }

    @Test
    void allSentinelsGone_theConnectionStays() throws IOException {
        startWatched();
        var connection = connected();

        sentinels.forEach(RedisProcess::kill);

        LockSupport.parkNanos(RedisMaster.LOOK_EVERY.multipliedBy(2).toNanos());
        assertThat(server(connection)).isEqualTo(servers.getFirst().port());
    }

    @Test
    void oneSentinelStandsStill_theOthersAreHeard() throws IOException, InterruptedException {
        startWatched();
        sentinels.getFirst().freeze();

        assertThat(server(connected())).isEqualTo(servers.getFirst().port());
    }

    private void requireTheNewOne() {
        until(
                "a connection to the new master",
                () -> connect()
                        .filter(connection ->
                                server(connection) == servers.getLast().port())
                        .isPresent());
        assertThat(connected().sync().set("key", "value")).isEqualTo("OK");
    }

    private void startWatched(String... more) throws IOException {
        startServers(more);
        for (var number = 0; number < ports.size(); number++) {
            startSentinel(number);
        }
        until("the Sentinels know everybody", () -> ports.stream().allMatch(this::isReady));
    }

    private void startServers(String... more) throws IOException {
        servers.add(RedisProcess.server(program, more));
        servers.add(RedisProcess.copy(program, servers.getFirst()));
    }

    private void startSentinel(int number) throws IOException {
        sentinels.add(RedisProcess.sentinel(program, ports.get(number), servers.getFirst()));
    }

    private boolean isReady(int port) {
        try (var sentinel = client.connectSentinel(uri(new RedisAddress("127.0.0.1", port)))) {
            var known = sentinel.sync().master(NAME);
            return "1".equals(known.get("num-slaves")) && "2".equals(known.get("num-other-sentinels"));
        } catch (RedisException _) {
            return false;
        }
    }

    /** Makes the copy the master while the master lives; a copy that was just found is not good enough at first. */
    private void failOver() {
        until("the Sentinels fail over", () -> {
            try (var sentinel = client.connectSentinel(uri(new RedisAddress("127.0.0.1", ports.getFirst())))) {
                return "OK".equals(sentinel.sync().failover(NAME));
            } catch (RedisException _) {
                return false;
            }
        });
    }

    private Optional<StatefulRedisConnection<String, String>> connect() {
        try {
            return Optional.of(master.connect(client, COMMAND_TIMEOUT)
                    .toCompletableFuture()
                    .join());
        } catch (CompletionException _) {
            return Optional.empty();
        }
    }

    private StatefulRedisConnection<String, String> connected() {
        until("a connection", () -> connect().isPresent());
        return connect().orElseThrow();
    }

    private static int server(StatefulRedisConnection<String, String> connection) {
        try {
            return Integer.parseInt(connection.sync().configGet("port").getOrDefault("port", "0"));
        } catch (RedisException _) {
            return 0;
        }
    }

    private String role(RedisProcess server) {
        try (var connection = client.connect(StringCodec.UTF8, uri(new RedisAddress("127.0.0.1", server.port())))) {
            return connection.sync().role().getFirst().toString();
        }
    }

    private static RedisURI uri(RedisAddress address) {
        return RedisURI.builder()
                .withHost(address.host())
                .withPort(address.port())
                .withTimeout(Duration.ofSeconds(1))
                .build();
    }

    private static void until(String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("never came true: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
