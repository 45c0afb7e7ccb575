package vn.gov.cantho.check.load.alike;

import java.util.Arrays;

/** How long answers for one kind of codes took. Any thread may add. */
final class Sample {

    private static final double NANOS_OF_MICRO = 1_000;

    private final Kind kind;
    private final long[] nanos;
    private int size;

    /** Makes an empty one that takes so many. */
    Sample(Kind kind, int sizeMax) {
        this.kind = kind;
        this.nanos = new long[sizeMax];
    }

    synchronized void add(long taken) {
        nanos[size++] = taken;
    }

    Kind kind() {
        return kind;
    }

    /** The time within which a share of the answers came, in microseconds. */
    double micros(double share) {
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[(int) (share * (size - 1))] / NANOS_OF_MICRO;
    }

    KolmogorovSmirnov compare(Sample other) {
        return KolmogorovSmirnov.of(Arrays.copyOf(nanos, size), Arrays.copyOf(other.nanos, other.size));
    }
}
