package vn.gov.cantho.check.resolver.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.contract.code.StampPins;
import vn.gov.cantho.check.resolver.cache.CacheGround;
import vn.gov.cantho.check.resolver.cache.FollowedHistories;
import vn.gov.cantho.check.resolver.cache.LocalCache;
import vn.gov.cantho.check.resolver.cache.LocalCatalogue;
import vn.gov.cantho.check.resolver.cache.LocalHistories;
import vn.gov.cantho.check.resolver.cache.LocalLibrary;
import vn.gov.cantho.check.resolver.cache.LocalMedia;
import vn.gov.cantho.check.resolver.cache.LocalSitemap;
import vn.gov.cantho.check.resolver.cache.RedisLink;
import vn.gov.cantho.check.resolver.cache.SharedCache;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.config.HttpConfig;
import vn.gov.cantho.check.resolver.config.LocalCacheConfig;
import vn.gov.cantho.check.resolver.config.PostgresConfig;
import vn.gov.cantho.check.resolver.config.RedisConfig;
import vn.gov.cantho.check.resolver.config.ScanConfig;
import vn.gov.cantho.check.resolver.config.SharedCacheConfig;
import vn.gov.cantho.check.resolver.config.SiteConfig;
import vn.gov.cantho.check.resolver.config.StoreConfig;
import vn.gov.cantho.check.resolver.guess.GuessLimits;
import vn.gov.cantho.check.resolver.guess.ReportLimits;
import vn.gov.cantho.check.resolver.http.Clients;
import vn.gov.cantho.check.resolver.http.HttpVerticle;
import vn.gov.cantho.check.resolver.http.LegacyAddresses;
import vn.gov.cantho.check.resolver.http.OpenConnections;
import vn.gov.cantho.check.resolver.http.PinParts;
import vn.gov.cantho.check.resolver.http.ReportParts;
import vn.gov.cantho.check.resolver.http.ScanParts;
import vn.gov.cantho.check.resolver.http.Site;
import vn.gov.cantho.check.resolver.http.SiteParts;
import vn.gov.cantho.check.resolver.http.TrustedProxies;
import vn.gov.cantho.check.resolver.http.UploadTurns;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.network.NetworkPlaces;
import vn.gov.cantho.check.resolver.render.PublicSite;
import vn.gov.cantho.check.resolver.report.FormTickets;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.store.PgCatalogue;
import vn.gov.cantho.check.resolver.store.PgLibrary;
import vn.gov.cantho.check.resolver.store.PgMediaStore;
import vn.gov.cantho.check.resolver.store.PgPinBook;
import vn.gov.cantho.check.resolver.store.PgPools;
import vn.gov.cantho.check.resolver.store.PgReportBook;
import vn.gov.cantho.check.resolver.store.PgSitemap;
import vn.gov.cantho.check.resolver.store.PgStampCounts;
import vn.gov.cantho.check.resolver.store.PgStore;
import vn.gov.cantho.check.resolver.template.StampPages;

/** The way of a scan from port to rows, with a status that the test says and a log that the test reads. */
public final class ScanStack implements AutoCloseable {

    /** The day and time that all answers are given at. */
    public static final Instant NOW = Instant.parse("2026-11-22T03:04:05Z");

    /** Deadlines that also a machine with much else to do can keep, so that no test depends on its speed. */
    private static final ScanConfig PATIENT = new ScanConfig(
            HttpConfig.DEFAULTS,
            LocalCacheConfig.DEFAULTS,
            new SharedCacheConfig(
                    Duration.ofSeconds(1), SharedCacheConfig.DEFAULTS.ttl(), SharedCacheConfig.DEFAULTS.queueMax()),
            new StoreConfig(
                    new StoreConfig.PoolConfig(8, Duration.ofSeconds(2)),
                    new StoreConfig.PoolConfig(2, Duration.ofSeconds(5)),
                    new StoreConfig.PoolConfig(4, Duration.ofSeconds(2)),
                    new StoreConfig.PoolConfig(2, Duration.ofSeconds(5)),
                    new StoreConfig.PoolConfig(2, Duration.ofSeconds(5)),
                    new StoreConfig.PoolConfig(2, Duration.ofSeconds(5)),
                    StoreConfig.DEFAULTS.waitersMax(),
                    StoreConfig.DEFAULTS.silence()),
            // All tests of a class come from one network.
            new ClientConfig("", 1_000_000, Duration.ofMillis(1), 1_000_000, Duration.ofMillis(1), Optional.empty()));

    /** What all addresses begin with that the site says. */
    public static final String PUBLIC_URL = "https://check.test";

    /** Where the tests come from, and two networks that only proxies can say they come from. */
    private static final List<String> PLACES = List.of(
            "127.0.0.0/8,Cần Thơ,10.03,105.78,fixed",
            "203.0.113.0/24,Hà Nội,21.03,105.85,fixed",
            "2001:db8::/32,Đà Nẵng,16.07,108.22,mobile");

    /** With all that may be told, the contact until a month after the day of the answers. */
    private static final SiteConfig SITE = new SiteConfig(
            Optional.of("mailto:security@check.test"),
            Optional.of(Instant.parse("2026-12-22T00:00:00Z")),
            Optional.of("[]"),
            Optional.empty());

    public final SettableStatus status = new SettableStatus();
    public final List<ScanEvent> scans = new CopyOnWriteArrayList<>();

    private final Vertx vertx = Vertx.vertx();
    private final ResolverMetrics metrics = new ResolverMetrics();
    private final HttpClient client = HttpClient.newHttpClient();
    private final RedisLink redis;
    private final OpenConnections open;
    private final HttpVerticle http;
    private Optional<TestPostgres> own = Optional.empty();

    private ScanStack(int postgresPort, int redisPort, ScanConfig config) {
        var postgres = new PostgresConfig(
                "127.0.0.1", postgresPort, TestPostgres.DATABASE, TestPostgres.USER, Optional.empty());
        var ground = CacheGround.of(vertx, metrics);
        var pools = PgPools.of(vertx, postgres, config.store());
        redis = RedisLink.open(vertx, new RedisConfig("127.0.0.1", redisPort, Optional.empty()), config.shared());
        var store = new PgStore(pools.identities(), config.store().identities().deadline(), metrics);
        var shared = new SharedCache(store, redis, status, config.shared(), ground);
        var local = new LocalCache(shared, status, config.local(), ground);
        store.handLateTo(local::keep);
        var counts = new PgStampCounts(pools.counts(), config.store().counts().deadline(), "test");
        var histories = new FollowedHistories(
                counts,
                new LocalHistories(counts, config.local(), ground),
                config.store().counts().deadline(),
                config.local(),
                ground);
        histories.follow();
        var parts = new ScanParts(
                TestStampCodes.codes(),
                local,
                status,
                new StampPages(config.local().pageBytesMax(), ground.ticker(), metrics),
                histories,
                scans::addAll,
                new LocalMedia(
                        new PgMediaStore(pools.media(), config.store().media().deadline(), metrics),
                        config.local(),
                        ground),
                new PinParts(
                        new StampPins(TestStampCodes.ring()),
                        new StampHashes(TestStampCodes.ring()),
                        new PgPinBook(pools.pins(), config.store().pins().deadline(), metrics)),
                new ReportParts(
                        new FormTickets(new StampHashes(TestStampCodes.ring())),
                        new PgReportBook(
                                pools.reports(), config.store().reports().deadline(), metrics),
                        new ReportLimits(config.clients(), metrics, ground.ticker()),
                        new UploadTurns(metrics)),
                new Clients(
                        TrustedProxies.of(config.clients().trustedProxies()),
                        new GuessLimits(config.clients(), metrics, ground.ticker()),
                        NetworkPlaces.read(PLACES)),
                InstantSource.fixed(NOW),
                new Site(
                        new PublicSite(PUBLIC_URL),
                        "https://portal.example",
                        LegacyAddresses.read(List.of("/truy-xuat/{gtin}/{lot} /01/{gtin}/10/{lot}"))));
        var rows = new PgCatalogue(pools.search(), config.store().search().deadline(), metrics);
        var sitemap = new LocalSitemap(
                new PgSitemap(pools.search(), config.store().search().deadline()), ground);
        var articles = new PgLibrary(pools.search(), config.store().search().deadline(), metrics);
        var site = new SiteParts(
                new LocalCatalogue(rows, status, ground),
                new LocalLibrary(articles, status, ground),
                sitemap,
                SITE,
                PUBLIC_URL);
        open = new OpenConnections(config.http().connectionsMax(), metrics);
        http = new HttpVerticle(0, config.http(), parts, site, open, metrics);
        vertx.deployVerticle(http).await();
    }

    public static ScanStack start(int postgresPort, int redisPort) {
        return new ScanStack(postgresPort, redisPort, PATIENT);
    }

    public static ScanStack start(int postgresPort, int redisPort, ScanConfig config) {
        return new ScanStack(postgresPort, redisPort, config);
    }

    /** A stack whose port has the given bounds, without Redis, over a database of its own that holds the samples. */
    public static ScanStack startWithSamples(HttpConfig http) {
        var postgres = TestPostgres.start();
        PublishedSamples.insert(postgres);
        var stack = startWith(postgres.port(), TestRedis.freePort(), http);
        stack.own = Optional.of(postgres);
        return stack;
    }

    /** Runs a statement in the database of its own. */
    public void execute(String sql) {
        own.orElseThrow().execute(sql);
    }

    /** A stack whose port has the given bounds. */
    public static ScanStack startWith(int postgresPort, int redisPort, HttpConfig http) {
        return new ScanStack(
                postgresPort,
                redisPort,
                new ScanConfig(http, PATIENT.local(), PATIENT.shared(), PATIENT.store(), PATIENT.clients()));
    }

    /** A stack that knows who asks in the given way. */
    public static ScanStack startFor(int postgresPort, int redisPort, ClientConfig clients) {
        return new ScanStack(
                postgresPort,
                redisPort,
                new ScanConfig(PATIENT.http(), PATIENT.local(), PATIENT.shared(), PATIENT.store(), clients));
    }

    public int port() {
        return http.port();
    }

    /** How many connections the port holds. */
    public int connections() {
        return open.count();
    }

    public long counted(Count count) {
        return metrics.counted(count);
    }

    public boolean isRedisConnected() {
        return redis.isConnected();
    }

    /** The path of a stamp. */
    public static String stamp(int codeLot, int serial) {
        return "/q/" + TestStampCodes.text(codeLot, serial);
    }

    /** Gets a path with headers given as name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Begins to get a path and waits for nothing. */
    public CompletableFuture<HttpResponse<String>> begin(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** Sends the form of a stamp page from a browser of the given kind. */
    public HttpResponse<String> tryPin(String path, String typed, String agent) {
        var form = HttpRequest.BodyPublishers.ofString("pin=" + URLEncoder.encode(typed, UTF_8));
        return send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded", "User-Agent", agent);
    }

    /** Sends a body of the given type. */
    public HttpResponse<String> post(String path, String contentType, byte[] body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(body), "Content-Type", contentType);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** Gets a path as JSON. */
    public HttpResponse<String> json(String path) {
        return get(path, "Accept", "application/json");
    }

    @Override
    public void close() {
        redis.close();
        // A connection whose server is frozen cannot be closed in good order.
        vertx.close().timeout(10, TimeUnit.SECONDS).otherwiseEmpty().await();
        metrics.close();
        client.close();
        own.ifPresent(TestPostgres::close);
    }
}
