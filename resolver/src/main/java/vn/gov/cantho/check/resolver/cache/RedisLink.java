package vn.gov.cantho.check.resolver.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.redis.RedisMaster;
import vn.gov.cantho.check.resolver.config.RedisConfig;
import vn.gov.cantho.check.resolver.config.Secret;
import vn.gov.cantho.check.resolver.config.SharedCacheConfig;
import vn.gov.cantho.check.resolver.scan.BusyException;

/**
 * The one connection to Redis for the cache. It is made in the background and made again when it is lost; a command
 * in the meantime fails at once instead of waiting.
 */
public final class RedisLink implements AutoCloseable {

    private static final Duration CONNECT_MAX = Duration.ofMillis(500);
    private static final Duration RETRY_MIN = Duration.ofMillis(50);
    private static final Duration RETRY_MAX = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final ClientResources resources;
    private final RedisClient client;
    private final RedisMaster master;
    private final AtomicReference<@Nullable StatefulRedisConnection<String, String>> connection =
            new AtomicReference<>();
    private volatile boolean closed;

    private RedisLink(Vertx vertx, ClientResources resources, RedisConfig redis, SharedCacheConfig config) {
        this.vertx = vertx;
        this.resources = resources;
        this.client = RedisClient.create(resources);
        this.client.setOptions(options(config));
        this.master =
                new RedisMaster(redis.address(), redis.password().map(Secret::value), redis.sentinels(), resources);
    }

    /** Begins to connect and returns at once, whether or not there is a Redis. */
    public static RedisLink open(Vertx vertx, RedisConfig redis, SharedCacheConfig config) {
        var resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
        var link = new RedisLink(vertx, resources, redis, config);
        // Loading the client takes a fifth of the whole start, which need not wait for it.
        var _ = vertx.executeBlocking(link::connect, false);
        return link;
    }

    /** Runs a command; the stage fails when there is no connection, the queue is full or the deadline has passed. */
    <T> CompletionStage<T> commands(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> command) {
        var open = connection.get();
        if (open == null) {
            return CompletableFuture.failedStage(new BusyException("Redis is not connected"));
        }
        try {
            return command.apply(open.async());
        } catch (RuntimeException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    /** Whether there is a connection right now. */
    public boolean isConnected() {
        var open = connection.get();
        return open != null && open.isOpen();
    }

    @Override
    public void close() {
        closed = true;
        master.close();
        var _ = client.shutdownAsync(0, 1, TimeUnit.SECONDS).thenRun(this::release);
    }

    private void release() {
        var _ = resources.shutdown(0, 1, TimeUnit.SECONDS);
    }

    private boolean connect() {
        if (closed) {
            return false;
        }
        Future.fromCompletionStage(master.connect(client, CONNECT_MAX)).onComplete(done -> {
            if (done.succeeded()) {
                use(done.result());
            } else {
                connectLater();
            }
        });
        return true;
    }

    private void use(StatefulRedisConnection<String, String> made) {
        connection.set(made);
        made.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
                lose(made);
            }
        });
        // It may have been lost before anybody listened.
        if (!made.isOpen()) {
            lose(made);
        }
    }

    private void lose(StatefulRedisConnection<String, String> lost) {
        if (connection.compareAndSet(lost, null)) {
            var _ = lost.closeAsync();
            connectLater();
        }
    }

    private void connectLater() {
        if (!closed) {
            vertx.setTimer(retryMillis(), _ -> connect());
        }
    }

    private static long retryMillis() {
        return ThreadLocalRandom.current().nextLong(RETRY_MIN.toMillis(), RETRY_MAX.toMillis());
    }

    private static ClientOptions options(SharedCacheConfig config) {
        return ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .requestQueueSize(config.queueMax())
                .timeoutOptions(TimeoutOptions.enabled(config.deadline()))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_MAX)
                        .keepAlive(SocketOptions.KeepAliveOptions.builder()
                                .enable()
                                .idle(Duration.ofSeconds(5))
                                .interval(Duration.ofSeconds(2))
                                .count(3)
                                .build())
                        .build())
                .build();
    }
}
