package vn.gov.cantho.check.resolver.status;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * Both clocks of a machine.
 *
 * @param nanos the clock that only goes forward, such as {@link System#nanoTime}; it may stand still while the machine
 *     sleeps
 * @param wall the time of day, which may be set
 */
record Clocks(LongSupplier nanos, InstantSource wall) {

    static final Clocks SYSTEM = new Clocks(System::nanoTime, Clock.tickMillis(ZoneOffset.UTC));
}
