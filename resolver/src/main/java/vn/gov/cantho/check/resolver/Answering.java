package vn.gov.cantho.check.resolver;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import vn.gov.cantho.check.resolver.management.EventLoops;
import vn.gov.cantho.check.resolver.management.PulseVerticle;

/**
 * What answers the public, once for every event loop.
 *
 * @param verticle makes one of them
 * @param eventLoops how many there are
 */
record Answering(Supplier<? extends Deployable> verticle, int eventLoops) {

    Future<String> deploy(Vertx vertx) {
        return vertx.deployVerticle(verticle, everyLoop());
    }

    Future<String> deployPulses(Vertx vertx, EventLoops loops) {
        return vertx.deployVerticle(() -> new PulseVerticle(loops), everyLoop());
    }

    private DeploymentOptions everyLoop() {
        return new DeploymentOptions().setInstances(eventLoops);
    }
}
