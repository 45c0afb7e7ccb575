package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.gov.cantho.check.load.rig.Waiting;

/** Strikes a rig with one fault after the other and judges what people were answered meanwhile. */
final class FaultRunner {

    /** How long people scan on when all is well again. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    private final Rig rig;

    FaultRunner(Rig rig) {
        this.rig = rig;
    }

    /** Strikes with a fault; the same seed strikes at the same places, for the same times. */
    Outcome run(Fault fault, long seed) throws Exception {
        rig.desk().forgive();
        rig.requireGreen(System.nanoTime());
        var _ = rig.oracle().next();
        var notes = new Kept();
        try {
            fault.strike().on(rig, new SplittableRandom(seed ^ fault.name().hashCode()), notes);
        } catch (Exception failure) {
            throw new IllegalStateException(fault.name() + " could not be tried to its end", failure);
        }
        notes.figure("green again after", rig.requireGreen(System.nanoTime()));
        Waiting.pass(AFTERWARDS);
        var audit = rig.audit();
        return Outcome.of(fault.name(), seed, rig.oracle().next(), audit, notes.figures, notes.broken);
    }

    private static final class Kept implements Fault.Notes {

        private final List<String> figures = new ArrayList<>();
        private final List<String> broken = new ArrayList<>();

        @Override
        public void figure(String what, Duration length) {
            figures.add(what + " " + Outcome.millis(length));
        }

        @Override
        public void remark(String what) {
            figures.add(what);
        }

        @Override
        public void require(boolean holds, String promise) {
            if (!holds) {
                broken.add(promise);
            }
        }
    }
}
