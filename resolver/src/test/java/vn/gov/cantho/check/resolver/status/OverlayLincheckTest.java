package vn.gov.cantho.check.resolver.status;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Subject.Kind;

/**
 * Decisions about a lot that come by the feed and by the stream in any order, and scans beside them: what scans see has an order
 * in which one after the other would see the same. By chance with real threads, for the maps of the overlay are those of the JDK.
 */
@Tag("lincheck")
@Param(name = "position", gen = IntGen.class, conf = "1:4")
public final class OverlayLincheckTest {

    private static final int LOT = 7;

    private final StatusOverlay overlay = new StatusOverlay();

    @Operation
    public void recall(@Param(name = "position") int position) {
        overlay.apply(position, SampleEvents.lot(LOT, Change.RECALLED));
    }

    @Operation
    public void suspend(@Param(name = "position") int position) {
        overlay.apply(position, SampleEvents.lot(LOT, Change.SUSPENDED));
    }

    @Operation
    public boolean hear(@Param(name = "position") int position) {
        return overlay.hear(new EarlyNews.Heard(
                1, "h" + position, position, StatusEntry.of(position, SampleEvents.lot(LOT, Change.RECALLED))));
    }

    @Operation
    public String worst() {
        return overlay.worst(Kind.PRODUCTION_LOT, LOT)
                .map(standing -> standing.change().name())
                .orElse("");
    }

    @Test
    void overlay_fewThreads_isLinearizable() {
        new StressOptions()
                .iterations(10)
                .invocationsPerIteration(1_000)
                .threads(2)
                .actorsPerThread(3)
                .check(OverlayLincheckTest.class);
    }
}
