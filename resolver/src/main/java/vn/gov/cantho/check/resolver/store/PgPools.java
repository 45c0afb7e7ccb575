package vn.gov.cantho.check.resolver.store;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.ClientBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.resolver.config.PostgresConfig;
import vn.gov.cantho.check.resolver.config.Secret;
import vn.gov.cantho.check.resolver.config.StoreConfig;

/**
 * The connections of the stores, a pool a purpose, so that crowds that ask for pictures, counts or lists take
 * nothing from those who ask for a verdict. Nothing is opened before it is needed. Only tries with PINs and problem reports are
 * written.
 */
public record PgPools(SqlClient identities, Pool media, Pool counts, Pool search, Pool pins, Pool reports) {

    /** How many identities are asked for on one connection before the first is told: each is a row or none, and none writes. */
    private static final int PIPELINED_MAX = 8;

    private static final String READING = "on";
    private static final String WRITING = "off";

    /** Makes the pools. */
    public static PgPools of(Vertx vertx, PostgresConfig postgres, StoreConfig config) {
        var reading = options(postgres, READING);
        var writing = options(postgres, WRITING);
        return new PgPools(
                open(PgBuilder.client(), vertx, pipelined(options(postgres, READING)), config, config.identities()),
                open(PgBuilder.pool(), vertx, reading, config, config.media()),
                open(PgBuilder.pool(), vertx, reading, config, config.counts()),
                open(PgBuilder.pool(), vertx, searching(options(postgres, READING)), config, config.search()),
                open(PgBuilder.pool(), vertx, writing, config, config.pins()),
                open(PgBuilder.pool(), vertx, writing, config, config.reports()));
    }

    private static <C extends SqlClient> C open(
            ClientBuilder<C> builder,
            Vertx vertx,
            PgConnectOptions options,
            StoreConfig config,
            StoreConfig.PoolConfig size) {
        var pool = new PoolOptions()
                .setMaxSize(size.connections())
                .setMaxWaitQueueSize(config.waitersMax())
                .setConnectionTimeout(millis(size.deadline().multipliedBy(2)))
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        // A frozen server keeps its sockets alive, so silence is all there is to see of it.
        var net = new NetClientOptions()
                .setConnectTimeout(millis(size.deadline()))
                .setIdleTimeout(millis(config.silence()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return builder.with(pool).with(net).connectingTo(options).using(vertx).build();
    }

    private static PgConnectOptions pipelined(PgConnectOptions options) {
        return options.setPipeliningLimit(PIPELINED_MAX);
    }

    private static PgConnectOptions options(PostgresConfig postgres, String readOnly) {
        return new PgConnectOptions()
                .setHost(postgres.host())
                .setPort(postgres.port())
                .setDatabase(postgres.database())
                .setUser(postgres.user())
                .setPassword(postgres.password().map(Secret::value).orElse(""))
                .setCachePreparedStatements(true)
                .setPipeliningLimit(1)
                .setReconnectAttempts(0)
                .setProperties(new HashMap<>(
                        Map.of("application_name", "resolver", "default_transaction_read_only", readOnly)));
    }

    private static PgConnectOptions searching(PgConnectOptions options) {
        return options.addProperty("pg_trgm.word_similarity_threshold", CatalogueSql.SIMILARITY_MIN);
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
