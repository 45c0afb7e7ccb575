package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.internal.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.gov.cantho.check.resolver.config.HttpConfig;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** Listens for scans. One instance per event loop; everything it is given may be shared between them. */
public final class HttpVerticle extends VerticleBase {

    /** What stands around the target in the first line of a request: method, version, blanks. */
    private static final int LINE_BESIDE_TARGET = 24;

    private static final int ACCEPT_BACKLOG = 4_096;

    /** Left to itself, the system would keep megabytes for each reader who takes nothing, and we would not notice. */
    private static final int SEND_BUFFER_BYTES = 128 << 10;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final int port;
    private final HttpConfig config;
    private final ScanParts parts;
    private final SiteParts site;
    private final Renderers renderers;
    private final AnswerDesk desk;
    private final PinRoute pins;
    private final ResolverMetrics metrics;
    private final ConnectionGuard guard;
    private final AtomicInteger listening = new AtomicInteger();

    /**
     * Makes an instance.
     *
     * @param port 0 for a free one
     * @param open the connections of all instances
     */
    public HttpVerticle(
            int port,
            HttpConfig config,
            ScanParts parts,
            SiteParts site,
            OpenConnections open,
            ResolverMetrics metrics) {
        this.port = port;
        this.config = config;
        this.parts = parts;
        this.site = site;
        this.renderers = new Renderers(parts.site().pages());
        this.desk = new AnswerDesk(
                renderers,
                parts.stamps(),
                new RequestIds(parts.clients().proxies()),
                metrics,
                parts.clock(),
                System::nanoTime);
        this.pins = new PinRoute(parts, desk, metrics);
        this.metrics = metrics;
        this.guard = new ConnectionGuard(config, open, metrics);
    }

    @Override
    public Future<HttpServer> start() {
        var guesses = new GuessDesk(
                new HeldAnswers(vertx), desk, parts.clients(), parts.pins().hashes(), metrics);
        var reader = new ScanReader(parts.clients());
        Consumer<Runnable> afterTurn = task -> context.runOnContext(_ -> task.run());
        var scans = new ScanRoute(parts, desk, guesses, reader, afterTurn);
        var gate = new ScanGate(
                new ScanAdmission(config.scansMax(), guard::count, afterTurn), new BusyAnswers(renderers, metrics));
        var lanes =
                new ScanLanes(scans, gate, reader, parts.clients(), guesses, desk, metrics, config.answerDeadline());
        var loop = (ContextInternal) context;
        var router = router(guesses, scans);
        guard.start(vertx);
        return vertx.createHttpServer(options())
                .connectionHandler(
                        connection -> guard.connected(connection).ifPresent(guarded -> lanes.open(guarded, loop)))
                .invalidRequestHandler(new InvalidRequests(desk))
                .requestHandler(request -> {
                    guard.requested(request);
                    guard.onceTaken(request, asked -> {
                        if (!ScanRoute.takes(asked)) {
                            router.handle(asked);
                        } else if (gate.admission().admits(System.nanoTime())) {
                            scans.answer(asked);
                        } else {
                            gate.busy().send(asked, reader.asker(asked));
                        }
                    });
                })
                .listen(port)
                .onSuccess(server -> listening.set(server.actualPort()));
    }

    /** The port that is listened on, once started. */
    public int port() {
        return listening.get();
    }

    private Router router(GuessDesk guesses, ScanRoute scans) {
        var router = Router.router(vertx);
        var reports = new ReportRoute(parts, desk, guesses, metrics);
        router.route().handler(new AdmissionRoute(desk));
        router.route().handler(new OptionsRoute());
        router.route("/q").handler(new HomeRoute(site.library(), desk));
        router.route("/Q").handler(new HomeRoute(site.library(), desk));
        router.post("/q/*").handler(pins);
        router.post("/Q/*").handler(pins);
        router.route("/q/*").handler(scans);
        router.route("/Q/*").handler(scans);
        router.route(ThingRoute.PAGES).handler(ThingRoute.pages(parts, desk));
        router.route(ThingRoute.LOCAL_PAGES).handler(ThingRoute.localPages(parts, desk));
        router.route(ReportForm.PATH).handler(reports);
        router.route(ReportForm.PATH + "/*").handler(reports);
        router.route(DescriptionRoute.PATH).handler(new DescriptionRoute(parts.site()));
        router.route("/media/*").handler(new MediaRoute(parts.media(), desk));
        new SiteRoutes(router, parts, site, desk).mount();
        router.route("/").handler(new HomeRoute(site.library(), desk));
        router.route("/favicon.ico").handler(new SmallFilesRoute("/pages/favicon.svg", "image/svg+xml"));
        router.route().handler(new LegacyRoute(parts.site().legacy()));
        router.route().handler(new DigitalLinkRoute(parts, desk));
        router.route().handler(context -> desk.refuse(context.request(), NOT_FOUND));
        router.route().failureHandler(this::failed);
        return router;
    }

    private void failed(RoutingContext context) {
        var failure = context.failure();
        if (failure == null || context.statusCode() == BAD_REQUEST) {
            desk.refuse(context.request(), context.statusCode() == NOT_FOUND ? NOT_FOUND : BAD_REQUEST);
        } else {
            desk.fail(context.request(), failure);
        }
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxInitialLineLength(HttpConfig.TARGET_BYTES_MAX + LINE_BESIDE_TARGET)
                .setMaxHeaderSize(HttpConfig.HEAD_BYTES_MAX)
                .setAcceptBacklog(ACCEPT_BACKLOG)
                .setSendBufferSize(SEND_BUFFER_BYTES)
                // All is said by the event loop of a connection: a queue for other threads would be half of its memory.
                .setStrictThreadMode(true)
                .setHttp2ClearTextEnabled(false)
                // Nobody speaks WebSocket here, and what negotiates it would stand on the way of each request.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxFormAttributeSize(ReportForm.FIELD_BYTES_MAX)
                .setMaxFormFields(ReportForm.FIELDS_MAX);
    }
}
