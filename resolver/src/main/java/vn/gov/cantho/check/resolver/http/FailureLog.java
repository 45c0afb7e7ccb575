package vn.gov.cantho.check.resolver.http;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down requests that failed, each under its id, so that who quotes it can be helped. Not more of them than anybody
 * could read: while a neighbour is down every request may fail, and the meters tell how many. Neither the address that was
 * asked for nor who asked is written, for the one may be a code or a tracking code and the other is a person.
 *
 * <p>Lives on one event loop.
 */
final class FailureLog {

    /** Lines in {@link #WINDOW_NANOS}, for one event loop. */
    static final int LINES_MAX = 5;

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String REQUEST_ID = "requestId";

    private final LongSupplier nanoClock;
    private long windowSince;
    private int written;
    private long leftOut;

    FailureLog(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.windowSince = nanoClock.getAsLong();
    }

    /** A mistake of ours. */
    void broken(String id, Throwable failure) {
        if (mayWrite()) {
            LOG.atError()
                    .setCause(failure)
                    .addKeyValue(REQUEST_ID, id)
                    .addKeyValue("leftOut", told())
                    .log("A request could not be answered");
        }
    }

    /** Something that is needed is out of reach or has no place left. */
    void unavailable(String id, int status) {
        if (mayWrite()) {
            LOG.atWarn()
                    .addKeyValue(REQUEST_ID, id)
                    .addKeyValue("status", status)
                    .addKeyValue("leftOut", told())
                    .log("A request cannot be served now");
        }
    }

    private boolean mayWrite() {
        var now = nanoClock.getAsLong();
        if (now - windowSince >= WINDOW_NANOS) {
            windowSince = now;
            written = 0;
        }
        if (written >= LINES_MAX) {
            leftOut++;
            return false;
        }
        written++;
        return true;
    }

    /** How many lines were left out since the last one. */
    private long told() {
        var count = leftOut;
        leftOut = 0;
        return count;
    }
}
