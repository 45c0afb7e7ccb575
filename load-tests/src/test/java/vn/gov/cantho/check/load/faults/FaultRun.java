package vn.gov.cantho.check.load.faults;

import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.load.rig.Programs;

/** Strikes the rig with a set of faults and says what became of each. Called by load-tests/faults. */
final class FaultRun {

    private static final int WRONG_CALL = 2;

    private FaultRun() {}

    /** Arguments: quick, full or the names of faults with commas between them; the seed; whether to document it. */
    static void main(String[] arguments) throws Exception {
        var set = choose(arguments[0]);
        if (set.isEmpty()) {
            IO.println("There is no fault of the name %s; there are: %s"
                    .formatted(
                            arguments[0], Faults.all().stream().map(Fault::name).toList()));
            System.exit(WRONG_CALL);
        }
        var outcomes = run(set, Long.parseLong(arguments[1]));
        if (Boolean.parseBoolean(arguments[2])) {
            FaultsDocument.write(Programs.root(), outcomes);
        }
        if (!outcomes.stream().allMatch(Outcome::isKept)) {
            System.exit(1);
        }
        IO.println("all promises kept");
        System.exit(0);
    }

    private static List<Outcome> run(List<Fault> set, long seed) throws Exception {
        var outcomes = new ArrayList<Outcome>();
        var begun = System.nanoTime();
        try (var rig = Rig.start()) {
            IO.println("the rig stands after %d s".formatted((System.nanoTime() - begun) / 1_000_000_000));
            var runner = new FaultRunner(rig);
            for (var fault : set) {
                var outcome = runner.run(fault, seed);
                IO.println(outcome.line());
                outcomes.add(outcome);
            }
            IO.println("%,d recalls, %,d scans answered, %d s"
                    .formatted(
                            rig.desk().recalls(),
                            rig.ledger().answered(),
                            (System.nanoTime() - begun) / 1_000_000_000));
        }
        return outcomes;
    }

    private static List<Fault> choose(String name) {
        return switch (name) {
            case "quick" -> Faults.all().stream().filter(Fault::quick).toList();
            case "full" -> Faults.all();
            default -> {
                var names = List.of(name.split(",", -1));
                yield Faults.all().stream()
                        .filter(fault -> names.contains(fault.name()))
                        .toList();
            }
        };
    }
}
