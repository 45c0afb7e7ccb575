package vn.gov.cantho.check.load.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults of every build. All of them, and each for as long as it may last, are struck by load-tests/faults. */
final class FaultsIT {

    private static final long SEED = 1;

    private static Rig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = Rig.start();
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    static Stream<Fault> quick() {
        return Faults.all().stream().filter(Fault::quick);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void struck_withRecallsAndScansGoingOn_keepsEveryPromise(Fault fault) throws Exception {
        var outcome = new FaultRunner(rig).run(fault, SEED);
        IO.println(outcome.line());
        assertThat(outcome.broken()).as("%s", outcome.tally().samples()).isEmpty();
    }
}
