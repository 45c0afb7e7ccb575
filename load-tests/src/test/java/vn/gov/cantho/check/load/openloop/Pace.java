package vn.gov.cantho.check.load.openloop;

import java.util.concurrent.TimeUnit;

/** When questions are due. */
public sealed interface Pace {

    /** How many questions are due, or were, at a moment. */
    long dueUntil(long nanos, long ended);

    /** How many questions a time of this length has, when so many of them have been taken up in it. */
    long inAll(long nanos, long taken);

    /** When a question is due that is due by now. */
    long due(long number, long nanos);

    /**
     * So many a second, whether or not others are answered: as people come.
     *
     * @param rate questions a second
     */
    record Open(int rate) implements Pace {

        @Override
        public long dueUntil(long nanos, long ended) {
            return nanos / period() + 1;
        }

        @Override
        public long inAll(long nanos, long taken) {
            return dueUntil(nanos - 1, 0);
        }

        @Override
        public long due(long number, long nanos) {
            return number * period();
        }

        private long period() {
            return TimeUnit.SECONDS.toNanos(1) / rate;
        }
    }

    /**
     * Each as soon as another has ended: as much as can be answered, and no more.
     *
     * @param atOnce how many wait for an answer at any moment
     */
    record Closed(int atOnce) implements Pace {

        @Override
        public long dueUntil(long nanos, long ended) {
            return ended + atOnce;
        }

        @Override
        public long inAll(long nanos, long taken) {
            return taken;
        }

        @Override
        public long due(long number, long nanos) {
            return nanos;
        }
    }
}
