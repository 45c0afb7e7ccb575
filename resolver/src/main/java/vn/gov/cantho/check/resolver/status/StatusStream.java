package vn.gov.cantho.check.resolver.status;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.resource.ClientResources;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.contract.status.StatusNames;
import vn.gov.cantho.check.redis.RedisMaster;
import vn.gov.cantho.check.resolver.config.RedisConfig;
import vn.gov.cantho.check.resolver.config.Secret;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/**
 * Reads the Redis stream of events, waiting for the next. It makes news fast and nothing else: what it brings may only
 * add bad news, and every entry has a poll sent after it, which is what counts. Losing it costs milliseconds.
 */
final class StatusStream {

    private static final Logger LOG = LoggerFactory.getLogger(StatusStream.class);
    private static final Duration BLOCK = Duration.ofSeconds(1);
    private static final Duration ANSWER_DEADLINE = BLOCK.plusMillis(500);
    private static final Duration CONNECT_DEADLINE = Duration.ofMillis(500);
    private static final int ENTRIES_MAX = 500;
    private static final int RECONNECT_MILLIS_MIN = 50;
    private static final int RECONNECT_MILLIS_MAX = 1_000;

    private final Vertx vertx;
    private final RedisClient client;
    private final RedisMaster master;
    private final StreamListener listener;
    private final ResolverMetrics metrics;
    private volatile boolean closed;
    private volatile boolean failing;

    StatusStream(
            Vertx vertx,
            ClientResources resources,
            RedisConfig config,
            StreamListener listener,
            ResolverMetrics metrics) {
        this.vertx = vertx;
        this.client = RedisClient.create(resources);
        this.client.setOptions(options());
        this.master =
                new RedisMaster(config.address(), config.password().map(Secret::value), config.sentinels(), resources);
        this.listener = listener;
        this.metrics = metrics;
    }

    /** Connects and reads until closed. */
    void open() {
        if (closed) {
            return;
        }
        var _ = master.connect(client, ANSWER_DEADLINE).whenComplete((connection, failure) -> {
            if (failure != null) {
                lost(failure);
            } else {
                read(connection, 0, listener.mark());
            }
        });
    }

    void close() {
        closed = true;
        master.close();
        var _ = client.shutdownAsync(0, 1, TimeUnit.SECONDS);
    }

    /** Reads on from the mark of the feed or from the last entry, whichever is further, on the timeline of the mark. */
    // The one element of the varargs array is of the right type.
    @SuppressWarnings("unchecked")
    private void read(StatefulRedisConnection<String, String> connection, long last, FeedMark mark) {
        if (closed) {
            var _ = connection.closeAsync();
            return;
        }
        var from = StatusNames.entryId(Math.max(last, mark.position()));
        var offset = XReadArgs.StreamOffset.from(StatusNames.streamKey(mark.timeline()), from);
        var _ = connection
                .async()
                .xread(XReadArgs.Builder.block(BLOCK).count(ENTRIES_MAX), offset)
                .whenComplete((entries, failure) -> {
                    if (failure != null) {
                        var _ = connection.closeAsync();
                        lost(failure);
                    } else {
                        readOn(connection, Math.max(last, take(mark, entries)), mark);
                    }
                });
    }

    private void readOn(StatefulRedisConnection<String, String> connection, long last, FeedMark before) {
        failing = false;
        var mark = listener.mark();
        var sameHistory = mark.timeline() == before.timeline();
        read(connection, sameHistory ? last : 0, mark);
    }

    /** Returns the position of the last entry. */
    private long take(FeedMark mark, @Nullable List<StreamMessage<String, String>> entries) {
        var last = 0L;
        if (entries != null) {
            for (var entry : entries) {
                var position = position(entry);
                if (position.isEmpty()) {
                    metrics.count(Count.STREAM_IGNORED);
                } else {
                    last = position.getAsLong();
                    listener.heard(mark.timeline(), last, entry.getBody());
                }
            }
        }
        return last;
    }

    private static OptionalLong position(StreamMessage<String, String> entry) {
        return entry.getBody() == null ? OptionalLong.empty() : StatusNames.position(entry.getId());
    }

    private void lost(Throwable failure) {
        metrics.count(Count.STREAM_FAILED);
        if (!failing && !closed) {
            failing = true;
            LOG.warn("The Redis stream cannot be read, the feed alone is followed: {}", failure.toString());
        }
        var millis = ThreadLocalRandom.current().nextInt(RECONNECT_MILLIS_MIN, RECONNECT_MILLIS_MAX + 1);
        if (!closed) {
            vertx.setTimer(millis, _ -> open());
        }
    }

    private static ClientOptions options() {
        return ClientOptions.builder()
                .autoReconnect(false)
                .requestQueueSize(4)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECT_DEADLINE).build())
                .timeoutOptions(TimeoutOptions.enabled(ANSWER_DEADLINE))
                .build();
    }
}
