package vn.gov.cantho.check.resolver;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.contract.code.StampKeyRing;
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
import vn.gov.cantho.check.resolver.cache.RememberedIdentities;
import vn.gov.cantho.check.resolver.cache.SharedCache;
import vn.gov.cantho.check.resolver.config.ResolverConfig;
import vn.gov.cantho.check.resolver.config.WrongSettingException;
import vn.gov.cantho.check.resolver.guess.GuessLimits;
import vn.gov.cantho.check.resolver.guess.ReportLimits;
import vn.gov.cantho.check.resolver.http.Clients;
import vn.gov.cantho.check.resolver.http.LegacyAddresses;
import vn.gov.cantho.check.resolver.http.PinParts;
import vn.gov.cantho.check.resolver.http.ReportParts;
import vn.gov.cantho.check.resolver.http.ScanParts;
import vn.gov.cantho.check.resolver.http.Site;
import vn.gov.cantho.check.resolver.http.SiteParts;
import vn.gov.cantho.check.resolver.http.TrustedProxies;
import vn.gov.cantho.check.resolver.http.UploadTurns;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.network.NetworkPlaces;
import vn.gov.cantho.check.resolver.render.PublicSite;
import vn.gov.cantho.check.resolver.report.FormTickets;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;
import vn.gov.cantho.check.resolver.scan.MediaLookup;
import vn.gov.cantho.check.resolver.scan.ScanHistories;
import vn.gov.cantho.check.resolver.scan.StatusView;
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

/** Joins the way of a scan: from the cache in the process to the rows, for identities, counts and pictures. */
final class ScanWiring {

    private final ResolverConfig config;
    private final CacheGround ground;
    private final PgPools pools;
    private final RedisLink redis;

    ScanWiring(ResolverConfig config, Vertx vertx, ResolverMetrics metrics) {
        this.config = config;
        this.ground = CacheGround.of(vertx, metrics);
        this.pools = PgPools.of(vertx, config.postgres(), config.scan().store());
        this.redis = RedisLink.open(vertx, config.redis(), config.scan().shared());
    }

    /** The connection to Redis, to be closed at the end. */
    RedisLink redis() {
        return redis;
    }

    ScanParts join(StampKeyRing keys, InnerParts inner) {
        var status = inner.status().view();
        return new ScanParts(
                new StampCodes(keys),
                identities(status),
                status,
                new StampPages(config.scan().local().pageBytesMax(), ground.ticker(), ground.metrics()),
                histories(),
                inner.journal(),
                media(),
                pins(keys),
                reports(keys),
                clients(),
                InstantSource.system(),
                site());
    }

    private Site site() {
        var node = config.node();
        return new Site(new PublicSite(node.publicUrl()), node.nationalPortal(), legacy(node.legacyAddresses()));
    }

    private static LegacyAddresses legacy(Optional<Path> file) {
        if (file.isEmpty()) {
            return LegacyAddresses.none();
        }
        try {
            return LegacyAddresses.read(Files.readAllLines(file.get()));
        } catch (IOException | IllegalArgumentException wrong) {
            throw new WrongSettingException("CHECK_LEGACY_ADDRESSES_FILE " + file.get() + " cannot be read: " + wrong);
        }
    }

    private PinParts pins(StampKeyRing keys) {
        var deadline = config.scan().store().pins().deadline();
        return new PinParts(
                new StampPins(keys), new StampHashes(keys), new PgPinBook(pools.pins(), deadline, ground.metrics()));
    }

    private ReportParts reports(StampKeyRing keys) {
        var deadline = config.scan().store().reports().deadline();
        return new ReportParts(
                new FormTickets(new StampHashes(keys)),
                new PgReportBook(pools.reports(), deadline, ground.metrics()),
                new ReportLimits(config.scan().clients(), ground.metrics(), ground.ticker()),
                new UploadTurns(ground.metrics()));
    }

    private NetworkPlaces places() {
        var file = config.scan().clients().places();
        try {
            var places = file.isPresent() ? NetworkPlaces.read(file.get()) : NetworkPlaces.none();
            ground.metrics().level("networks with a place", "entries", places::size);
            ground.metrics().level("networks with a place", "entries_max", NetworkPlaces::sizeMax);
            return places;
        } catch (IOException | IllegalArgumentException wrong) {
            throw new WrongSettingException(
                    "CHECK_RESOLVER_NETWORKS_FILE " + file.orElseThrow() + " cannot be read: " + wrong);
        }
    }

    private Clients clients() {
        var proxies = config.scan().clients().trustedProxies();
        try {
            return new Clients(
                    TrustedProxies.of(proxies),
                    new GuessLimits(config.scan().clients(), ground.metrics(), ground.ticker()),
                    places());
        } catch (IllegalArgumentException _) {
            throw new WrongSettingException("CHECK_RESOLVER_TRUSTED_PROXIES cannot be read: " + proxies);
        }
    }

    SiteParts joinSite(InnerParts inner) {
        var deadline = config.scan().store().search().deadline();
        var rows = new PgCatalogue(pools.search(), deadline, ground.metrics());
        var sitemap = new LocalSitemap(new PgSitemap(pools.search(), deadline), ground);
        var catalogue = new LocalCatalogue(rows, inner.status().view(), ground);
        var articles = new PgLibrary(pools.search(), deadline, ground.metrics());
        var library = new LocalLibrary(articles, inner.status().view(), ground);
        return new SiteParts(
                catalogue, library, sitemap, config.site(), config.node().publicUrl());
    }

    private IdentityLookup identities(StatusView status) {
        var deadline = config.scan().store().identities().deadline();
        var store = new PgStore(pools.identities(), deadline, ground.metrics());
        var shared = new SharedCache(store, redis, status, config.scan().shared(), ground);
        var state = config.node().state().resolve("resolver");
        var remembered = RememberedIdentities.open(state, status, InstantSource.system(), ground);
        var local =
                new LocalCache(remembered.noting(shared), status, config.scan().local(), ground);
        store.handLateTo(local::keep);
        return remembered.behind(local);
    }

    private ScanHistories histories() {
        var deadline = config.scan().store().counts().deadline();
        var counts = new PgStampCounts(pools.counts(), deadline, config.node().name());
        var oneByOne = new LocalHistories(counts, config.scan().local(), ground);
        var histories =
                new FollowedHistories(counts, oneByOne, deadline, config.scan().local(), ground);
        histories.follow();
        return histories;
    }

    private MediaLookup media() {
        var deadline = config.scan().store().media().deadline();
        var store = new PgMediaStore(pools.media(), deadline, ground.metrics());
        return new LocalMedia(store, config.scan().local(), ground);
    }
}
