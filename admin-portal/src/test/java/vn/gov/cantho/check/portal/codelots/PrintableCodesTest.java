package vn.gov.cantho.check.portal.codelots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PrintableCodesTest {

    @Test
    void serials_withoutVoid_areAll() {
        assertThat(serials(0, List.of())).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(serials(8, List.of())).containsExactly(8, 9);
        assertThat(serials(10, List.of())).isEmpty();
    }

    @Test
    void serials_withVoidAtEndsAndInside_leaveThemOut() {
        var voided =
                List.of(new SerialRange(0, 1), new SerialRange(4, 4), new SerialRange(6, 7), new SerialRange(9, 9));

        assertThat(serials(0, voided)).containsExactly(2, 3, 5, 8);
    }

    private static int[] serials(int first, List<SerialRange> voided) {
        var lot = new CodeLot(
                new CodeLotId(1),
                2,
                "HTX",
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                "",
                Instant.EPOCH,
                new CodeCounts(10, 0, 0),
                0);
        return new PrintableCodes(lot, voided).serials(first).toArray();
    }
}
