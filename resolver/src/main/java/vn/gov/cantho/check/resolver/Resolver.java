package vn.gov.cantho.check.resolver;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.management.ManagementVerticle;

/**
 * The running program: what is started in which order, and stopped in the reverse one. The public is answered as soon
 * as the overlay is whole and the node is warm, and after a short time even if they are not, since then nothing is said to be
 * valid.
 */
final class Resolver {

    private static final Logger LOG = LoggerFactory.getLogger(Resolver.class);
    private static final Duration WHOLE_OVERLAY_WAIT = Duration.ofSeconds(2);
    private static final Duration SHIPPING_WAIT = Duration.ofSeconds(5);
    private static final int SHIPPING_CHECK_MILLIS = 50;

    /** A connection whose server is frozen cannot be closed in good order, and nobody should wait for it. */
    private static final Duration CLOSING_WAIT = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final InnerParts inner;
    private final WarmUp warmUp;
    private final Answering answering;
    private final ManagementVerticle management;
    private final ResolverHealth health;
    private final Closing closing;
    private volatile Future<String> answeringId = Future.failedFuture("not started");

    Resolver(
            Vertx vertx,
            InnerParts inner,
            WarmUp warmUp,
            Answering answering,
            ManagementVerticle management,
            ResolverHealth health,
            Closing closing) {
        this.vertx = vertx;
        this.inner = inner;
        this.warmUp = warmUp;
        this.answering = answering;
        this.management = management;
        this.health = health;
        this.closing = closing;
    }

    /** Completes when the public is answered. */
    Future<Void> start() {
        // Beside everything else, which waits for other machines more than it computes.
        var warm = vertx.executeBlocking(warmUp::run);
        return vertx.deployVerticle(inner.status())
                .compose(_ -> vertx.deployVerticle(management))
                .compose(_ -> vertx.deployVerticle(inner.shipper()))
                .compose(_ -> answering.deployPulses(vertx, inner.loops()))
                .compose(_ -> overlay())
                .compose(_ -> warm)
                .onSuccess(steps -> LOG.info("Warmed up with {} pages", steps))
                .compose(_ -> answer())
                .onSuccess(_ -> LOG.info(
                        "Answers scans {} ms after the start of the process",
                        health.uptime().toMillis()));
    }

    /** Lets requests under way end, ships what was counted, and stops. */
    Future<Void> stop() {
        LOG.info("Stops");
        health.drains();
        return pause(closing.drain())
                .compose(_ -> soon(answeringId.compose(vertx::undeploy)))
                .compose(_ -> shipped(System.nanoTime()))
                .eventually(() -> soon(vertx.close()))
                .onComplete(_ -> {
                    closing.close();
                    LOG.info("Stopped");
                });
    }

    private Future<Void> answer() {
        answeringId = answering.deploy(vertx);
        return answeringId.onSuccess(_ -> health.publicPortIsBound()).mapEmpty();
    }

    private Future<Void> overlay() {
        return inner.status().isLoaded()
                ? Future.succeededFuture()
                : inner.status()
                        .caughtUp()
                        .timeout(WHOLE_OVERLAY_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                        .otherwiseEmpty();
    }

    private Future<Void> shipped(long sinceNanos) {
        if (inner.backlog() == 0 || System.nanoTime() - sinceNanos > SHIPPING_WAIT.toNanos()) {
            return Future.succeededFuture();
        }
        return pause(Duration.ofMillis(SHIPPING_CHECK_MILLIS)).compose(_ -> shipped(sinceNanos));
    }

    private static Future<Void> soon(Future<Void> closing) {
        return closing.timeout(CLOSING_WAIT.toMillis(), TimeUnit.MILLISECONDS).otherwiseEmpty();
    }

    private Future<Void> pause(Duration length) {
        if (length.isZero()) {
            return Future.succeededFuture();
        }
        var over = Promise.<Void>promise();
        vertx.setTimer(length.toMillis(), _ -> over.complete());
        return over.future();
    }
}
