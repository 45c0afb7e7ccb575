package vn.gov.cantho.check.load.faults;

import java.time.Duration;

/**
 * What a {@link FaultProxy} does with the bytes that go one way.
 *
 * @param passage whether they arrive
 * @param delay how much later each piece goes on
 * @param slice bytes that go on together, at least 1
 */
record Flow(Passage passage, Duration delay, int slice) {

    static final int WHOLE = 65_536;
    static final Flow PASS = new Flow(Passage.FREE, Duration.ZERO, WHOLE);

    /** A network that is parted: what was sent arrives when it is whole again. */
    static final Flow HELD = new Flow(Passage.HELD, Duration.ZERO, WHOLE);

    /** An end that has vanished without a word: what was sent never arrives, not on this connection. */
    static final Flow SWALLOWED = new Flow(Passage.SWALLOWED, Duration.ZERO, WHOLE);

    enum Passage {
        FREE,
        HELD,
        SWALLOWED
    }

    static Flow late(Duration delay) {
        return new Flow(Passage.FREE, delay, WHOLE);
    }

    static Flow sliced(int bytes) {
        return new Flow(Passage.FREE, Duration.ZERO, bytes);
    }
}
