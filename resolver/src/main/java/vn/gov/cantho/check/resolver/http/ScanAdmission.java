package vn.gov.cantho.check.resolver.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Which scans an event loop takes on. Where more come than it can answer, all of them would wait longer and longer, until
 * nobody who asked is there any more when the answer is ready: so some are told at once to come back, and the others are
 * answered in time. For one event loop.
 *
 * <ul>
 *   <li>What is read long after a turn of the loop has begun, behind many others, has waited since then. It is not taken on,
 *       and the turn ends. Behind few it is taken on: then it was not they who took the time, but a pause of the machine.
 *   <li>Telling somebody to come back costs a part of an answer. A loop that answers all that it can has nothing left for
 *       that; so there is a number of scans a second that it takes on at most, far below what it could.
 * </ul>
 */
final class ScanAdmission {

    /** Who is read later in a turn may have waited for another turn before. */
    static final Duration TURN_MAX = Duration.ofMillis(100);

    /** So many are taken on in a turn, however long it lasts. */
    static final int TURN_SCANS_MIN = 256;

    /** What may come at once of what would be taken on evenly: people do not come evenly. */
    static final Duration BURST_MAX = Duration.ofMillis(100);

    private final long intervalNanos;
    private final IntSupplier connections;
    private final Consumer<Runnable> afterTurn;
    private boolean isInTurn;
    private int read;
    private int takenOn;
    private boolean isFirst = true;
    private long turnBegan;
    private long lastRead;
    /** Whether the turn before lasted too long, too: one that does is a pause of the machine. */
    private boolean isBusy;

    /** When the next scan would be taken on if they came evenly. */
    private long even;

    /**
     * Makes one.
     *
     * @param scansMax scans a second that are taken on
     * @param connections how many the loop has; none has a second scan waiting before all have had their turn
     * @param afterTurn runs something when the turn of the loop is over
     */
    ScanAdmission(int scansMax, IntSupplier connections, Consumer<Runnable> afterTurn) {
        this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / scansMax;
        this.connections = connections;
        this.afterTurn = afterTurn;
    }

    /**
     * Whether a scan is taken on.
     *
     * @param now when it was read, by {@link System#nanoTime()}
     */
    boolean admits(long now) {
        if (!isInTurn) {
            isInTurn = true;
            beginTurn(now);
            afterTurn.accept(this::endTurn);
        } else if (read >= connections.getAsInt()) {
            // All have been read once: a loop that is asked again at once goes on without ever being over.
            beginTurn(now);
        }
        read++;
        lastRead = now;
        if (isFirst || even - now < 0) {
            isFirst = false;
            even = now;
        }
        var isLate = isBusy && takenOn >= TURN_SCANS_MIN && now - turnBegan > TURN_MAX.toNanos();
        if (isLate || even - now > BURST_MAX.toNanos()) {
            return false;
        }
        takenOn++;
        even += intervalNanos;
        return true;
    }

    private void beginTurn(long now) {
        isBusy = read > TURN_SCANS_MIN && lastRead - turnBegan > TURN_MAX.toNanos();
        read = 0;
        takenOn = 0;
        turnBegan = now;
    }

    private void endTurn() {
        isInTurn = false;
    }
}
