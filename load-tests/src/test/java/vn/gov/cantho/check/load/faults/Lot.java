package vn.gov.cantho.check.load.faults;

import vn.gov.cantho.check.load.rig.SampleRows;

/** A production lot with stamps of its own, and what officers have decided about it, as far as anybody can know. */
final class Lot {

    private final int number;
    private volatile Standing standing = new Standing(Kind.CLEARED, System.nanoTime());

    /** What holds for a lot. */
    enum Kind {
        CLEARED,
        RECALLED,
        /** A decision is under way, or nobody knows what became of one. */
        UNDECIDED
    }

    /**
     * What holds for a lot from a moment on.
     *
     * @param since {@link System#nanoTime} when the commit had been acknowledged, or when the decision began
     */
    record Standing(Kind kind, long since) {}

    Lot(int index) {
        this.number = SampleRows.FIRST_NUMBER + index;
    }

    int codeLot() {
        return number;
    }

    long productionLot() {
        return number;
    }

    Standing standing() {
        return standing;
    }

    void become(Kind kind) {
        standing = new Standing(kind, System.nanoTime());
    }
}
