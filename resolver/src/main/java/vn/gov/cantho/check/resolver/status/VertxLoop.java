package vn.gov.cantho.check.resolver.status;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** An event loop of Vert.x. */
record VertxLoop(Vertx vertx, Context context) implements NodeLoop {

    @Override
    public void every(Duration period, Runnable action) {
        vertx.setPeriodic(period.toMillis(), _ -> action.run());
    }

    @Override
    public void after(Duration delay, Runnable action) {
        vertx.setTimer(delay.toMillis(), _ -> action.run());
    }

    @Override
    public void soon(Runnable action) {
        context.runOnContext(_ -> action.run());
    }

    @Override
    public Future<Void> beside(Runnable action) {
        return context.executeBlocking(() -> {
                    action.run();
                    return action;
                })
                .mapEmpty();
    }

    @Override
    public int chance(int least, int most) {
        return ThreadLocalRandom.current().nextInt(least, most + 1);
    }
}
