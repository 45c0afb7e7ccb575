package vn.gov.cantho.check.resolver.management;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** Notes that its event loop turns. Deployed once for every loop. */
public final class PulseVerticle extends VerticleBase {

    private static final int EVERY_MILLIS = 200;

    private final EventLoops loops;

    public PulseVerticle(EventLoops loops) {
        this.loops = loops;
    }

    @Override
    public Future<?> start() {
        var place = loops.join();
        vertx.setPeriodic(EVERY_MILLIS, _ -> loops.turned(place));
        return Future.succeededFuture();
    }
}
