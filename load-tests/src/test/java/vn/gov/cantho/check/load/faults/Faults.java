package vn.gov.cantho.check.load.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.rig.Waiting;

/** Every fault that the rig can be struck with, in the order in which it is. */
final class Faults {

    private Faults() {}

    static List<Fault> all() {
        return Stream.of(
                        List.of(new Fault("calm", true, (_, _, _) -> Waiting.pass(Duration.ofSeconds(4)))),
                        ProcessFaults.all(),
                        PostgresFaults.all(),
                        RedisFaults.all(),
                        NetworkFaults.all(),
                        FailoverFaults.all(),
                        OutageFaults.all(),
                        List.of(new Fault("matrix", true, MatrixFault::strike)))
                .flatMap(List::stream)
                .toList();
    }
}
