package vn.gov.cantho.check.load.faults;

import java.util.List;
import java.util.stream.Stream;

/** Every fault that the rig can be struck with, in the order in which it is. */
final class Faults {

    private Faults() {}

    static List<Fault> all() {
        return Stream.of(
                        CalmFaults.all(),
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
