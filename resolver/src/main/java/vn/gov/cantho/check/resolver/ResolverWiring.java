package vn.gov.cantho.check.resolver;

import io.lettuce.core.resource.ClientResources;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.config.NodeConfig;
import vn.gov.cantho.check.resolver.config.NodeIdentity;
import vn.gov.cantho.check.resolver.config.PostgresConfig;
import vn.gov.cantho.check.resolver.config.ResolverConfig;
import vn.gov.cantho.check.resolver.http.HttpVerticle;
import vn.gov.cantho.check.resolver.http.OpenConnections;
import vn.gov.cantho.check.resolver.http.ScanParts;
import vn.gov.cantho.check.resolver.http.SiteParts;
import vn.gov.cantho.check.resolver.journal.ScanJournal;
import vn.gov.cantho.check.resolver.journal.ScanShipperVerticle;
import vn.gov.cantho.check.resolver.journal.SegmentFolder;
import vn.gov.cantho.check.resolver.management.EventLoops;
import vn.gov.cantho.check.resolver.management.ManagementVerticle;
import vn.gov.cantho.check.resolver.metric.Level;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.PublicSite;
import vn.gov.cantho.check.resolver.status.StatusSources;
import vn.gov.cantho.check.resolver.status.StatusVerticle;

/** The one page that joins the parts. */
final class ResolverWiring {

    private static final Logger LOG = LoggerFactory.getLogger(ResolverWiring.class);
    private static final int REDIS_THREADS = 2;
    private static final int WORKERS = 4;

    private ResolverWiring() {}

    static Resolver join(ResolverConfig config) throws IOException {
        var keys = StampKeys.read(config.node().stampKeys());
        var metrics = new ResolverMetrics();
        metrics.bindMachine(config.node().state());
        var node = identity(config.node());
        var transport = Transports.choose(config.node().transport());
        LOG.info("Node {} waits for the network by {}", node.name(), transport.name());
        var vertx = Vertx.builder()
                .with(options(config.node().eventLoops()))
                .withTransport(transport)
                .build();
        var redis = redisThreads();
        var postgres = postgres(config.postgres(), node.name());

        var status =
                new StatusVerticle(new StatusSources(postgres, config.redis(), redis), config.status(), node, metrics);
        var folder = SegmentFolder.open(journal(node.state()), node.boot(), config.journal(), metrics);
        var journal = new ScanJournal(folder, config.journal(), metrics);
        var shipper = new ScanShipperVerticle(folder, postgres, node.name(), config.journal(), metrics);
        var loops = new EventLoops(config.node().eventLoops(), System::nanoTime);
        var inner = new InnerParts(status, folder, journal, shipper, loops);
        metrics.level(Level.JOURNAL_BACKLOG, inner::backlog);
        metrics.level(Level.EVENT_LOOP_LAG, () -> loops.silence().toMillis() / 1e3);

        var ways = new ScanWiring(config, vertx, metrics);
        var parts = ways.join(keys, inner);
        var site = ways.joinSite(inner);
        var answering = answering(config, parts, site, metrics);
        var health = new ResolverHealth(node, transport.name(), inner, metrics);
        var management = new ManagementVerticle(config.node().managementPort(), loops, health, metrics);
        var closing =
                new Closing(config.node().drain(), List.of(journal, ways.redis(), () -> shutDown(redis), metrics));
        return new Resolver(vertx, inner, warmUp(config.node()), answering, management, health, closing);
    }

    private static WarmUp warmUp(NodeConfig config) {
        // The pages of the warm-up must not be counted with those that somebody asked for.
        return new WarmUp(
                () -> WarmUpPages.of(new PublicSite(config.publicUrl()), new ResolverMetrics()), System::nanoTime);
    }

    private static Answering answering(
            ResolverConfig config, ScanParts parts, SiteParts site, ResolverMetrics metrics) {
        var http = config.scan().http();
        var loops = config.node().eventLoops();
        var open = new OpenConnections(loops * http.connectionsMax(), metrics);
        return new Answering(() -> new HttpVerticle(config.node().port(), http, parts, site, open, metrics), loops);
    }

    /** The clock makes the number of the run; a clock that was set back must not bring an old one. */
    private static NodeIdentity identity(NodeConfig config) throws IOException {
        var state = Files.createDirectories(config.state().resolve("resolver"));
        var boot = Math.max(System.currentTimeMillis(), SegmentFolder.lastBoot(journal(state)) + 1);
        return new NodeIdentity(config.name(), boot, state);
    }

    private static Path journal(Path state) {
        return state.resolve("journal");
    }

    private static VertxOptions options(int eventLoops) {
        return new VertxOptions().setEventLoopPoolSize(eventLoops).setWorkerPoolSize(WORKERS);
    }

    private static ClientResources redisThreads() {
        return ClientResources.builder()
                .ioThreadPoolSize(REDIS_THREADS)
                .computationThreadPoolSize(REDIS_THREADS)
                .build();
    }

    private static void shutDown(ClientResources redis) {
        var _ = redis.shutdown(0, 1, TimeUnit.SECONDS);
    }

    private static PgConnectOptions postgres(PostgresConfig config, String node) {
        var options = new PgConnectOptions()
                .setHost(config.host())
                .setPort(config.port())
                .setDatabase(config.database())
                .setUser(config.user())
                .setCachePreparedStatements(true)
                .addProperty("application_name", "resolver " + node);
        config.password().ifPresent(password -> options.setPassword(password.value()));
        return options;
    }
}
