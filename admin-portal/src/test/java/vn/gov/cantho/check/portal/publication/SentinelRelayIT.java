package vn.gov.cantho.check.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.embedded.RedisSentinel;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.portal.testing.LocalDatabase;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** The relay with Redis behind Sentinels: a master, a copy and three Sentinels, all real. */
final class SentinelRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MASTER = "check";

    private final PortalDatabase database = PortalDatabase.started();
    private final JdbcClient owner = database.owner();
    private final int masterPort = freePort();
    private final int copyPort = freePort();
    private final List<Integer> sentinelPorts =
            Stream.generate(SentinelRelayIT::freePort).limit(3).toList();
    private final List<RedisSentinel> sentinels = new ArrayList<>();
    private final RedisServer master = server(masterPort, builder -> builder);
    private final RedisServer copy = server(copyPort, builder -> builder.slaveOf("127.0.0.1", masterPort));
    private final RelayMetrics metrics = new RelayMetrics(new SimpleMeterRegistry());
    private final StreamRelay relay = new StreamRelay(
            new FeedReader(new LocalDatabase(database.port())),
            new StatusStream(new RedisConfig("127.0.0.1", 1, addresses(), MASTER, ""), metrics),
            metrics);

    @BeforeEach
    void startServers() throws IOException {
        master.start();
        copy.start();
    }

    @AfterEach
    void stopAll() throws IOException {
        relay.stop();
        for (var sentinel : sentinels) {
            sentinel.stop();
        }
        copy.stop();
        master.stop();
    }

    @Test
    void masterDies_eventsArriveAtTheNewOne() throws IOException {
        startSentinels();
        relay.start();
        emit();
        awaitHeadAt(copyPort);

        master.stop();
        emit();

        awaitHeadAt(copyPort);
    }

    @Test
    void masterIsDemotedWhileItLives_eventsArriveAtTheNewOne() throws IOException {
        startSentinels();
        relay.start();
        emit();
        awaitHeadAt(copyPort);

        await().atMost(PATIENCE).ignoreExceptions().until(this::failOver);
        await().atMost(PATIENCE).until(() -> isMaster(copyPort));
        emit();

        awaitHeadAt(copyPort);
        assertThat(isMaster(copyPort)).isTrue();
    }

    @Test
    void noSentinelAtTheStart_eventsArriveOnceThereIsOne() throws IOException {
        relay.start();
        emit();

        startSentinels();

        awaitHeadAt(masterPort);
    }

    private void startSentinels() throws IOException {
        for (var port : sentinelPorts) {
            var sentinel = RedisSentinel.newRedisSentinel()
                    .bind("127.0.0.1")
                    .port(port)
                    .masterName(MASTER)
                    .masterPort(masterPort)
                    .quorumSize(2)
                    .downAfterMilliseconds(1_000)
                    .failOverTimeout(5_000)
                    .build();
            sentinels.add(sentinel);
            sentinel.start();
        }
        await().atMost(PATIENCE).until(() -> sentinelPorts.stream().allMatch(SentinelRelayIT::knowsEverybody));
    }

    private boolean failOver() {
        try (var client = RedisClient.create(uri(sentinelPorts.getFirst()));
                var sentinel = client.connectSentinel()) {
            return "OK".equals(sentinel.sync().failover(MASTER));
        }
    }

    private void emit() {
        var event = new StatusEvent(
                Subject.of(Subject.Kind.PRODUCT, 900_000), Change.REVISED, 1, Optional.empty(), Instant.now());
        owner.sql("SELECT publication.emit(CAST(? AS jsonb))")
                .param(DocumentJson.write(List.of(event)))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private void awaitHeadAt(int port) {
        var head = owner.sql("SELECT position FROM publication.feed_head")
                .query((row, _) -> row.getLong(1))
                .single();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> stream(port).getLast().getId().equals(StatusNames.entryId(head)));
    }

    private List<StreamMessage<String, String>> stream(int port) {
        var key = StatusNames.streamKey(owner.sql("SELECT publication.timeline()")
                .query((row, _) -> row.getInt(1))
                .single());
        return ask(port, redis -> redis.xrange(key, Range.unbounded()));
    }

    private static boolean isMaster(int port) {
        return ask(port, redis -> redis.info("replication")).contains("role:master");
    }

    private static boolean knowsEverybody(int port) {
        try (var client = RedisClient.create(uri(port));
                var sentinel = client.connectSentinel()) {
            var known = sentinel.sync().master(MASTER);
            return "1".equals(known.get("num-slaves")) && "2".equals(known.get("num-other-sentinels"));
        } catch (RedisException _) {
            return false;
        }
    }

    private static <T> T ask(int port, Function<RedisCommands<String, String>, T> question) {
        try (var client = RedisClient.create(uri(port));
                var connection = client.connect()) {
            return question.apply(connection.sync());
        }
    }

    private String addresses() {
        return sentinelPorts.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    private static RedisURI uri(int port) {
        return RedisURI.create("127.0.0.1", port);
    }

    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RedisServer server(int port, Function<RedisServerBuilder, RedisServerBuilder> more) {
        var builder = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no");
        try {
            return more.apply(builder).build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
