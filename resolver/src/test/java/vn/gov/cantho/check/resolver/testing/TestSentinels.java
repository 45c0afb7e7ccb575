package vn.gov.cantho.check.resolver.testing;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.embedded.RedisSentinel;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/** A real master with a copy, on free ports, and three Sentinels that make the copy the master when they miss it. */
public final class TestSentinels implements AutoCloseable {

    /** What they call the master. */
    public static final String MASTER = "check";

    private static final int QUORUM = 2;

    private final int masterPort = TestRedis.freePort();
    private final int copyPort = TestRedis.freePort();
    private final List<Integer> ports =
            Stream.generate(TestRedis::freePort).limit(3).toList();
    private final RedisServer master;
    private final RedisServer copy;
    private final List<RedisSentinel> sentinels = new ArrayList<>();

    private TestSentinels() throws IOException {
        master = server(masterPort).build();
        copy = server(copyPort).slaveOf("127.0.0.1", masterPort).build();
        master.start();
        copy.start();
    }

    /** Starts master and copy, and no Sentinel yet. */
    public static TestSentinels serversAlone() {
        try {
            return new TestSentinels();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts the Sentinels and waits until they know everybody. */
    public void start() {
        for (var port : ports) {
            var sentinel = RedisSentinel.newRedisSentinel()
                    .bind("127.0.0.1")
                    .port(port)
                    .masterName(MASTER)
                    .masterPort(masterPort)
                    .quorumSize(QUORUM)
                    .downAfterMilliseconds(1_000)
                    .failOverTimeout(5_000)
                    .build();
            sentinels.add(sentinel);
            start(sentinel);
        }
        Eventually.holds("the Sentinels know everybody", () -> ports.stream().allMatch(this::isReady));
    }

    /** The Sentinels as the setting names them. */
    public String addresses() {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    public int masterPort() {
        return masterPort;
    }

    public int copyPort() {
        return copyPort;
    }

    public void stopMaster() {
        try {
            master.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the copy has become the master. */
    public boolean isFailedOver() {
        return said(copyPort, "role:master");
    }

    @Override
    public void close() {
        try {
            for (var sentinel : sentinels) {
                sentinel.stop();
            }
            master.stop();
            copy.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isReady(int port) {
        try (var client = RedisClient.create("redis://127.0.0.1:" + port);
                var sentinel = client.connectSentinel()) {
            var known = sentinel.sync().master(MASTER);
            return "1".equals(known.get("num-slaves")) && "2".equals(known.get("num-other-sentinels"));
        } catch (RedisException _) {
            return false;
        }
    }

    private static boolean said(int port, String words) {
        try (var client = RedisClient.create("redis://127.0.0.1:" + port);
                var connection = client.connect()) {
            return connection.sync().info("replication").contains(words);
        } catch (RedisException _) {
            return false;
        }
    }

    private static RedisServerBuilder server(int port) {
        return RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no");
    }

    private static void start(RedisSentinel sentinel) {
        try {
            sentinel.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
