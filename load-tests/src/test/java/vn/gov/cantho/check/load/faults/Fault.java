package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Something that breaks, and how it is mended.
 *
 * @param name what it is called on the command line and in the table, of small letters, digits and hyphens
 * @param quick whether it belongs to the set of every build
 * @param strike breaks the rig, and leaves it whole
 */
record Fault(String name, boolean quick, Strike strike) {

    @Override
    public String toString() {
        return name;
    }

    /** Breaks and mends. */
    @FunctionalInterface
    interface Strike {
        void on(Rig rig, RandomGenerator random, Notes notes) throws Exception;
    }

    /** What a fault finds out besides what holds for all. */
    interface Notes {

        /** Notes a figure. */
        void figure(String what, Duration length);

        /** Notes what is not a length. */
        void remark(String what);

        /** Notes that a promise was broken, unless something holds. */
        void require(boolean holds, String promise);
    }
}
