package vn.gov.cantho.check.local.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.local.scans.CodeLotFacts.Serials;

class CodeLotFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void verdict_ordinaryLot_isValidWhereActivated() {
        var lot = lot(Optional.empty(), Optional.of(TODAY), List.of());

        assertThat(lot.verdict(99, TODAY)).isEqualTo(Expected.VALID);
        assertThat(lot.verdict(100, TODAY)).isEqualTo(Expected.NOT_ACTIVATED);
    }

    @Test
    void verdict_dayAfterExpiry_isExpired() {
        var lot = lot(Optional.empty(), Optional.of(TODAY.minusDays(1)), List.of());

        assertThat(lot.verdict(0, TODAY)).isEqualTo(Expected.EXPIRED);
    }

    @Test
    void verdict_voidStampOfSuspendedLot_isCancelled() {
        var lot =
                lot(Optional.of(Expected.SUSPENDED), Optional.empty(), List.of(new Serials(5, 9, Expected.CANCELLED)));

        assertThat(lot.verdict(5, TODAY)).isEqualTo(Expected.CANCELLED);
        assertThat(lot.verdict(10, TODAY)).isEqualTo(Expected.SUSPENDED);
    }

    @Test
    void verdict_voidStampOfRecalledLot_isRecalled() {
        var lot = lot(Optional.of(Expected.RECALLED), Optional.empty(), List.of(new Serials(5, 9, Expected.CANCELLED)));

        assertThat(lot.verdict(5, TODAY)).isEqualTo(Expected.RECALLED);
    }

    @Test
    void verdict_suspectStampInDrawer_isSuspect() {
        var lot = lot(Optional.empty(), Optional.empty(), List.of(new Serials(150, 150, Expected.SUSPECT)));

        assertThat(lot.verdict(150, TODAY)).isEqualTo(Expected.SUSPECT);
    }

    private static CodeLotFacts lot(Optional<Expected> chain, Optional<LocalDate> expiresOn, List<Serials> decided) {
        var activated = List.of(new Serials(0, 99, Expected.VALID));
        return new CodeLotFacts(1, 200, 1, true, true, expiresOn, chain, activated, decided);
    }
}
