package vn.gov.cantho.check.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Asks all Sentinels at once where the master is. One of them may be gone, stand still or be cut off together with a
 * master of the past, so what most of them say holds. Every question has a connection of its own: it is asked seldom,
 * and so there is none to be kept alive.
 */
final class SentinelPoll {

    static final Duration ANSWER_DEADLINE = Duration.ofMillis(500);

    private final RedisSentinels sentinels;
    private final RedisClient client;

    SentinelPoll(RedisSentinels sentinels, ClientResources resources) {
        this.sentinels = sentinels;
        this.client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .timeoutOptions(TimeoutOptions.enabled(ANSWER_DEADLINE))
                .socketOptions(
                        SocketOptions.builder().connectTimeout(ANSWER_DEADLINE).build())
                .build());
    }

    /** Fails when no Sentinel names a master. */
    CompletionStage<RedisAddress> master() {
        return sentinels.addresses().stream()
                .map(this::ask)
                .reduce(
                        CompletableFuture.completedStage(List.of()),
                        (some, more) -> some.thenCombine(more, SentinelPoll::joined))
                .thenApply(named -> mostNamed(named).orElseThrow(this::noneNamed));
    }

    void close() {
        var _ = client.shutdownAsync(0, 1, TimeUnit.SECONDS);
    }

    /** What most say; of two that as many say the one of whom stands first in the settings. */
    static Optional<RedisAddress> mostNamed(List<RedisAddress> named) {
        return named.stream().max(Comparator.comparingInt(address -> Collections.frequency(named, address)));
    }

    /** What one Sentinel says: one address, or none in every other case, never failed. */
    private CompletionStage<List<RedisAddress>> ask(RedisAddress sentinel) {
        return CompletableFuture.completedStage(sentinel)
                .thenCompose(address -> client.connectAsync(StringCodec.UTF8, uri(address)))
                .thenCompose(this::ask)
                .exceptionally(_ -> List.of());
    }

    private CompletionStage<List<RedisAddress>> ask(StatefulRedisConnection<String, String> connection) {
        var question = new CommandArgs<>(StringCodec.UTF8)
                .add("get-master-addr-by-name")
                .add(sentinels.master());
        return connection
                .async()
                .dispatch(CommandType.SENTINEL, new ValueListOutput<>(StringCodec.UTF8), question)
                .thenApply(SentinelPoll::address)
                .whenComplete((_, _) -> {
                    var _ = connection.closeAsync();
                });
    }

    /** Host and port; nothing when the Sentinel knows no master of the name. */
    private static List<RedisAddress> address(List<String> answer) {
        return answer.size() == 2
                ? List.of(new RedisAddress(answer.getFirst(), Integer.parseInt(answer.getLast())))
                : List.of();
    }

    private static RedisURI uri(RedisAddress sentinel) {
        return RedisURI.builder()
                .withHost(sentinel.host())
                .withPort(sentinel.port())
                .withTimeout(ANSWER_DEADLINE)
                .build();
    }

    private static List<RedisAddress> joined(List<RedisAddress> some, List<RedisAddress> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private RedisConnectionException noneNamed() {
        return new RedisConnectionException("no Sentinel says where the master '" + sentinels.master() + "' is");
    }
}
