package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.resolver.scan.Standing;

final class StampRangesTest {

    private static final List<Change> BAD =
            List.of(Change.CANCELLED, Change.SUSPECT, Change.SUSPENDED, Change.RECALLED, Change.LOCKED);
    private static final int SERIALS = 60;

    private final Random random = new Random(20261122);

    @Test
    void worst_randomRanges_isWhatLookingAtAllOfThemFinds() {
        for (var round = 0; round < 500; round++) {
            var ranges = StampRanges.NONE;
            var all = new ArrayList<StatusEntry>();
            for (var i = 0; i < 12; i++) {
                var entry = randomEntry(i);
                all.removeIf(other -> other.subject().equals(entry.subject()));
                all.add(entry);
                ranges = ranges.with(entry);
                if (random.nextInt(4) == 0) {
                    var gone = all.remove(random.nextInt(all.size()));
                    ranges = ranges.without(gone.subject());
                }
            }
            for (var serial = 0; serial <= SERIALS; serial++) {
                assertThat(ranges.worst(serial)).isEqualTo(worst(all, serial));
            }
        }
    }

    private StatusEntry randomEntry(int position) {
        var from = random.nextInt(SERIALS);
        var to = from + random.nextInt(SERIALS - from);
        var change = BAD.get(random.nextInt(BAD.size()));
        return StatusEntry.of(position, SampleEvents.event(Subject.range(7, from, to), change, 0));
    }

    private static Optional<Standing> worst(List<StatusEntry> all, int serial) {
        return all.stream()
                .filter(entry -> entry.subject().from() <= serial
                        && serial <= entry.subject().to())
                .map(entry -> entry.standing().orElseThrow())
                .max(Severity.ORDER);
    }
}
