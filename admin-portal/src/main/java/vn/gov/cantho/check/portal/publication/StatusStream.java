package vn.gov.cantho.check.portal.publication;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.redis.RedisMaster;

/**
 * The writing end of the stream in Redis. One command at a time: a later event must not pass an earlier one, and the
 * explicit id lets Redis itself refuse what it has. Used by one thread.
 */
final class StatusStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusStream.class);

    private static final int THREADS = 2;
    private static final int REQUESTS_MAX = 100;
    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(1);
    private static final String SMALLER_ID = "equal or smaller";
    private static final String NO_KEY = "no such key";

    private final RelayMetrics metrics;
    private final ClientResources resources;
    private final RedisMaster master;
    private final RedisClient client;
    private @Nullable StatefulRedisConnection<String, String> connection;

    StatusStream(RedisConfig config, RelayMetrics metrics) {
        this.metrics = metrics;
        this.resources = DefaultClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .build();
        this.master = new RedisMaster(config.address(), config.secret(), config.watchers(), resources);
        this.client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(REQUESTS_MAX)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .keepAlive(true)
                        .build())
                .build());
    }

    /** Appends an event; one that is there already is no failure. */
    void append(String key, FeedReader.Entry entry) {
        var arguments = new XAddArgs()
                .id(StatusNames.entryId(entry.position()))
                .maxlen(StatusNames.STREAM_LENGTH_MAX)
                .approximateTrimming();
        try {
            redis().xadd(
                            key,
                            arguments,
                            Map.of(StatusNames.FIELD_BODY, entry.body(), StatusNames.FIELD_HASH, entry.hash()));
            metrics.sent();
        } catch (RedisCommandExecutionException refused) {
            if (!says(refused, SMALLER_ID)) {
                throw refused;
            }
            metrics.known();
        }
    }

    /** What the stream holds; empty when there is no stream. */
    Optional<Held> held(String key) {
        try {
            var facts = redis().xinfoStream(key);
            var length = fact(facts, "length").map(Long.class::cast).orElse(0L);
            var last = fact(facts, "last-generated-id").map(Object::toString).orElse("");
            return Optional.of(new Held(
                    StatusNames.position(last).orElse(0),
                    length,
                    fact(facts, "last-entry").flatMap(StatusStream::hash).orElse("")));
        } catch (RedisCommandExecutionException refused) {
            if (says(refused, NO_KEY)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    void drop(String key) {
        redis().del(key);
    }

    /** Ends the connection: whoever refused something may no longer be the master, or may stand still. */
    void disconnect() {
        if (connection != null) {
            var _ = connection.closeAsync();
            connection = null;
        }
    }

    @Override
    public void close() {
        master.close();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        if (!resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS)) {
            LOG.warn("The threads of the Redis client did not stop in time");
        }
    }

    private RedisCommands<String, String> redis() {
        if (connection != null && !connection.isOpen()) {
            disconnect();
        }
        if (connection == null) {
            connection = connected();
        }
        return connection.sync();
    }

    /** Waits as long as connecting may take, which is bounded. */
    private StatefulRedisConnection<String, String> connected() {
        try {
            return master.connect(client, COMMAND_TIMEOUT).toCompletableFuture().join();
        } catch (CompletionException failure) {
            throw new RedisConnectionException("Redis cannot be reached: " + failure.getMessage(), failure);
        }
    }

    private static boolean says(RedisCommandExecutionException refused, String words) {
        return Optional.ofNullable(refused.getMessage())
                .filter(message -> message.contains(words))
                .isPresent();
    }

    /** Redis tells facts as a flat list of names and values. */
    private static Optional<Object> fact(List<?> facts, String name) {
        var at = facts.indexOf(name);
        return at < 0 || at + 1 >= facts.size() ? Optional.empty() : Optional.ofNullable(facts.get(at + 1));
    }

    private static Optional<String> hash(Object entry) {
        return entry instanceof List<?> parts && parts.size() == 2 && parts.get(1) instanceof List<?> fields
                ? fact(fields, StatusNames.FIELD_HASH).map(Object::toString)
                : Optional.empty();
    }

    /**
     * What a stream holds.
     *
     * @param last the position of the last event that was ever appended
     * @param length how many events are there
     * @param lastHash the feed hash of the last event that is there; empty when there is none
     */
    record Held(long last, long length, String lastHash) {}
}
