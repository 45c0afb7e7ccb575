package vn.gov.cantho.check.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.embedded.RedisServer;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.portal.testing.LocalDatabase;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

final class StreamRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String PASSWORD = "for-this-test-alone";

    private final PortalDatabase database = PortalDatabase.started();
    private final JdbcClient owner = database.owner();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<StreamRelay> relays = new ArrayList<>();
    private final List<RedisClient> clients = new ArrayList<>();
    private final List<RedisCommands<String, String>> connections = new ArrayList<>();
    private final String key = StatusNames.streamKey(timeline());
    private final int port = freePort();
    private final RedisServer server = newServer(port);

    @BeforeEach
    void startRedis() throws IOException {
        server.start();
    }

    @AfterEach
    void stopAll() throws IOException {
        relays.forEach(StreamRelay::stop);
        clients.forEach(RedisClient::shutdown);
        server.stop();
    }

    @Test
    void events_committed_arriveInOrderUnderTheirPositions() {
        relay();
        emit(20);

        awaitHead();
        var last = stream().subList(stream().size() - 20, stream().size());
        assertThat(last)
                .extracting(StreamMessage::getId)
                .isEqualTo(owner.sql(
                                "SELECT position || '-0' FROM publication.status_event ORDER BY position DESC LIMIT 20")
                        .query((row, _) -> row.getString(1))
                        .list()
                        .reversed());
        assertThat(last.getLast().getBody())
                .containsEntry(StatusNames.FIELD_BODY, column("body"))
                .containsEntry(StatusNames.FIELD_HASH, column("encode(hash, 'hex')"));
    }

    @Test
    void redisAsksForAPassword_isToldIt() {
        redis().configSet("requirepass", PASSWORD);
        var metrics = new RelayMetrics(meters);
        emit(1);
        var entry = new FeedReader.Entry(head(), column("body"), column("encode(hash, 'hex')"));

        try (var without = new StatusStream(new RedisConfig("127.0.0.1", port, "", "", ""), metrics)) {
            assertThatThrownBy(() -> without.append(key, entry)).isInstanceOf(RedisException.class);
        }
        try (var with = new StatusStream(new RedisConfig("127.0.0.1", port, "", "", PASSWORD), metrics)) {
            with.append(key, entry);
        }

        // This connection is older than the password, and so needs none.
        assertThat(stream()).hasSize(1);
    }

    @Test
    void redisAway_thenEmpty_isFilledAgain() throws IOException {
        relay();
        emit(5);
        awaitHead();

        server.stop();
        emit(5);
        await().atMost(PATIENCE).until(() -> gauge("feed_relay_lag_events") == 5);
        assertThat(meters.get("feed_relay_failures").counter().count()).isPositive();
        server.start();

        awaitHead();
        awaitLength(eventsInFeed());
        await().atMost(PATIENCE).until(() -> gauge("feed_relay_lag_events") == 0);
    }

    @Test
    void lockLostWithItsConnection_isTakenAgainAndToldMeanwhile() {
        relay();
        await().atMost(PATIENCE).until(() -> gauge("feed_relay_leading") == 1);

        owner.sql("ALTER ROLE portal_app NOLOGIN").update();
        try {
            owner.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'feed-relay'")
                    .query((row, _) -> row.getBoolean(1))
                    .list();
            await().atMost(PATIENCE).until(() -> gauge("feed_relay_leading") == 0);
        } finally {
            owner.sql("ALTER ROLE portal_app LOGIN").update();
        }

        await().atMost(PATIENCE).until(() -> gauge("feed_relay_leading") == 1);
    }

    @Test
    void leadLost_takesTheLagWithIt() {
        var metrics = new RelayMetrics(meters);
        metrics.leading(true);
        metrics.lag(7);

        metrics.leading(false);

        assertThat(gauge("feed_relay_lag_events")).isZero();
    }

    @Test
    void everythingFlushed_whileRunning_isFilledAgain() {
        relay();
        emit(5);
        awaitHead();

        redis().flushall();

        awaitLength(eventsInFeed());
        emit(1);
        awaitHead();
        assertThat(stream()).hasSize(eventsInFeed());
    }

    @Test
    void streamOfAnotherHistory_isReplaced() {
        emit(3);
        redis().xadd(
                        key,
                        new XAddArgs().id(StatusNames.entryId(head() + 1_000)),
                        Map.of("body", "foreign", "hash", "00"));

        relay();

        awaitHead();
        assertThat(stream())
                .hasSize(eventsInFeed())
                .noneMatch(message -> "foreign".equals(message.getBody().get("body")));
    }

    @Test
    void eventSentTwice_isThereOnce() {
        emit(1);
        var metrics = new RelayMetrics(meters);
        var entry = new FeedReader.Entry(head(), column("body"), column("encode(hash, 'hex')"));
        try (var stream = new StatusStream(new RedisConfig("127.0.0.1", port, "", "", ""), metrics)) {
            stream.append(key, entry);
            stream.append(key, entry);
        }

        assertThat(stream()).hasSize(1);
        assertThat(meters.get("feed_relay_known").counter().count()).isEqualTo(1);
    }

    @Test
    void twoRelays_oneLeads_andTheOtherTakesOver() {
        var first = relay();
        await().atMost(PATIENCE).until(() -> leaders() == 1);
        relay();
        emit(3);
        awaitHead();
        assertThat(leaders()).isEqualTo(1);

        first.stop();
        emit(3);

        awaitHead();
    }

    private StreamRelay relay() {
        var metrics = new RelayMetrics(relays.isEmpty() ? meters : new SimpleMeterRegistry());
        var relay = new StreamRelay(
                new FeedReader(new LocalDatabase(database.port())),
                new StatusStream(new RedisConfig("127.0.0.1", port, "", "", ""), metrics),
                metrics);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void emit(int count) {
        for (var number = 0; number < count; number++) {
            var event = new StatusEvent(
                    Subject.of(Subject.Kind.PRODUCT, 900_000 + number),
                    Change.REVISED,
                    1,
                    Optional.empty(),
                    Instant.now());
            owner.sql("SELECT publication.emit(CAST(? AS jsonb))")
                    .param(DocumentJson.write(List.of(event)))
                    .query((row, _) -> row.getLong(1))
                    .single();
        }
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private void awaitHead() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> stream().getLast().getId().equals(StatusNames.entryId(head())));
    }

    private void awaitLength(int length) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> stream().size() == length);
    }

    private List<StreamMessage<String, String>> stream() {
        return redis().xrange(key, Range.unbounded());
    }

    private RedisCommands<String, String> redis() {
        if (clients.isEmpty()) {
            clients.add(RedisClient.create(RedisURI.create("127.0.0.1", port)));
            connections.add(clients.getFirst().connect().sync());
        }
        return connections.getFirst();
    }

    private long head() {
        return owner.sql("SELECT position FROM publication.feed_head")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private int eventsInFeed() {
        return owner.sql("SELECT count(*) FROM publication.status_event")
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private int timeline() {
        return owner.sql("SELECT publication.timeline()")
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private String column(String expression) {
        return owner.sql("SELECT " + expression + " FROM publication.status_event ORDER BY position DESC LIMIT 1")
                .query((row, _) -> row.getString(1))
                .single();
    }

    private int leaders() {
        return owner.sql(
                        "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.granted AND a.application_name = 'feed-relay'")
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RedisServer newServer(int port) {
        try {
            return RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
