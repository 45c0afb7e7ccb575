package vn.gov.cantho.check.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Connects to the master of Redis: at the one address of the settings or, when there are Sentinels, where they say.
 *
 * <p>Sentinels cut the connections to a master that they replace, but only when they reach it. One that stands still or
 * is cut off from them would keep its connections, so every connection is watched: once the Sentinels name another
 * master it is closed, and whoever holds it connects again. While they name none it stays.
 */
public final class RedisMaster implements AutoCloseable {

    /** A few questions a minute cost nothing, and nobody waits for longer after a failover. */
    static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final RedisAddress address;
    private final Optional<String> password;
    private final Optional<SentinelPoll> sentinels;
    private final ClientResources resources;

    /**
     * Asks nobody yet.
     *
     * @param address the only one, when there are no Sentinels
     * @param password what the master wants to hear
     */
    public RedisMaster(
            RedisAddress address,
            Optional<String> password,
            Optional<RedisSentinels> sentinels,
            ClientResources resources) {
        this.address = address;
        this.password = password;
        this.sentinels = sentinels.map(given -> new SentinelPoll(given, resources));
        this.resources = resources;
    }

    /**
     * Connects to whoever is the master now.
     *
     * @param client must not reconnect by itself, for it would do so to the same address
     * @param timeout of a command, where the client sets none
     */
    public CompletionStage<StatefulRedisConnection<String, String>> connect(RedisClient client, Duration timeout) {
        return find().thenCompose(found -> client.connectAsync(StringCodec.UTF8, uri(found, timeout))
                .whenComplete((connection, failure) -> {
                    if (failure == null) {
                        watch(connection, found);
                    }
                }));
    }

    /** Stops asking. The threads belong to whoever gave them. */
    @Override
    public void close() {
        sentinels.ifPresent(SentinelPoll::close);
    }

    private RedisURI uri(RedisAddress found, Duration timeout) {
        var uri =
                RedisURI.builder().withHost(found.host()).withPort(found.port()).withTimeout(timeout);
        password.ifPresent(secret -> uri.withPassword(secret.toCharArray()));
        return uri.build();
    }

    private CompletionStage<RedisAddress> find() {
        return sentinels.map(SentinelPoll::master).orElseGet(() -> CompletableFuture.completedStage(address));
    }

    private void watch(StatefulRedisConnection<String, String> connection, RedisAddress found) {
        if (sentinels.isPresent()) {
            var _ = resources
                    .eventExecutorGroup()
                    .schedule(() -> look(connection, found), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look(StatefulRedisConnection<String, String> connection, RedisAddress found) {
        if (!connection.isOpen()) {
            return;
        }
        var _ = find().whenComplete((now, failure) -> {
            if (failure != null || now.equals(found)) {
                watch(connection, found);
            } else if (connection.isOpen()) {
                var _ = connection.closeAsync();
            }
        });
    }
}
