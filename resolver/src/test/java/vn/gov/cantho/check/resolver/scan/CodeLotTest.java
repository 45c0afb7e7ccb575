package vn.gov.cantho.check.resolver.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.scan.CodeLot.SerialRange;

final class CodeLotTest {

    @Test
    void activated_ofManyRanges_isFoundExactly() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var expected = new BitSet(300);
            var ranges = new java.util.ArrayList<SerialRange>();
            for (var from = random.nextInt(9); from < 290; from += 1 + random.nextInt(30)) {
                var end = from + 1 + random.nextInt(9);
                ranges.add(new SerialRange(from, end));
                expected.set(from, end);
                from = end;
            }
            java.util.Collections.shuffle(ranges, random);
            var lot = new CodeLot(1, 1, 300, ranges);
            for (var serial = 0; serial < 300; serial++) {
                assertThat(lot.isActivated(serial)).isEqualTo(expected.get(serial));
            }
        }
    }

    @Test
    void serials_countFromZeroToSize() {
        var lot = new CodeLot(1, 1, 10, List.of());
        assertThat(lot.has(0)).isTrue();
        assertThat(lot.has(9)).isTrue();
        assertThat(lot.has(10)).isFalse();
        assertThat(lot.has(-1)).isFalse();
    }
}
