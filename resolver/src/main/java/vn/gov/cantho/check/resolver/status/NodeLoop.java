package vn.gov.cantho.check.resolver.status;

import io.vertx.core.Future;
import java.time.Duration;

/** The event loop that the status of a node lives on: its timers, the threads beside it, its dice. */
interface NodeLoop {

    /** Runs something again and again on the loop. */
    void every(Duration period, Runnable action);

    /** Runs something once on the loop. */
    void after(Duration delay, Runnable action);

    /** Has the loop run something at its next turn. May be called from any thread. */
    void soon(Runnable action);

    /** Runs beside the loop what may block; completes when it is done. */
    Future<Void> beside(Runnable action);

    /** An even chance of each number from the least to the most, both included. */
    int chance(int least, int most);
}
