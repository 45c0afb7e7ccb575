package vn.gov.cantho.check.resolver.status;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** The clocks of a machine that sleeps, pauses and has its time of day set. */
final class SimulatedMachine implements InstantSource {

    private static final long BEGIN_MILLIS =
            Instant.parse("2026-11-22T03:00:00Z").toEpochMilli();

    private final Agenda agenda;
    private static final long APART_MILLIS = 1_000;

    private long wakes;
    private long steadyFrom;
    private long stoodStill;
    private long setBy;

    SimulatedMachine(Agenda agenda) {
        this.agenda = agenda;
    }

    Clocks clocks() {
        return new Clocks(() -> TimeUnit.MILLISECONDS.toNanos(agenda.nowMillis() - stoodStill), this);
    }

    /** Stops for a while: the clock that only goes forward may stand still meanwhile, as it does when Linux sleeps. */
    void stop(long millis, boolean clockStandsStill) {
        wakes = agenda.nowMillis() + millis;
        steadyFrom = wakes + APART_MILLIS;
        if (clockStandsStill) {
            stoodStill += millis;
        }
    }

    /** The time of day is set. */
    void setClock(long byMillis) {
        setBy += byMillis;
        steadyFrom = Math.max(steadyFrom, agenda.nowMillis() + APART_MILLIS);
    }

    /**
     * Whether the last disturbance is so long ago that a lease from before it is over. Nothing could notice a clock that
     * is set back by just the time that the machine slept.
     */
    boolean isSteady() {
        return agenda.nowMillis() >= steadyFrom;
    }

    boolean isStopped() {
        return agenda.nowMillis() < wakes;
    }

    long wakes() {
        return wakes;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return BEGIN_MILLIS + agenda.nowMillis() + setBy;
    }
}
