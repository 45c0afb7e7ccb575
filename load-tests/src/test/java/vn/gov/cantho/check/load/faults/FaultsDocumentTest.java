package vn.gov.cantho.check.load.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.load.chart.RowChart;

final class FaultsDocumentTest {

    private static final Outcome OUTCOME = Outcome.of(
            "calm", 7, new Tally(), new Ledger.Audit(3, 0, 0, 0, 0, 0), List.of("green after 5 ms"), List.of());

    private static final String CALM = "| calm | 1 | 9 | 100.00 % | 1 ms | 2 ms / 30 ms / 400 ms | 0 | 0 / 0 | old |\n";
    private static final String MATRIX =
            "| matrix | 1 | 9 | 100.00 % | 1 ms | 5 ms / 6 ms / 7 ms | 0 | 0 / 0 | kept |\n";
    private static final String DOCUMENT =
            "before\n<!-- faults: begin -->\n" + CALM + MATRIX + "<!-- faults: end -->\nafter\n";

    @Test
    void replace_oneFaultStruckAgain_replacesItsRowAlone() {
        assertThat(FaultsDocument.replace(DOCUMENT, List.of(OUTCOME)))
                .startsWith("before\n<!-- faults: begin -->\n| Fault |")
                .contains("| calm | 7 |", "green after 5 ms", MATRIX)
                .endsWith("<!-- faults: end -->\nafter\n")
                .doesNotContain("old");
    }

    @Test
    void replace_rowItHasWritten_isFoundAgain() {
        var once = FaultsDocument.replace(DOCUMENT, List.of(OUTCOME));

        assertThat(FaultsDocument.replace(once, List.of())).isEqualTo(once);
    }

    @Test
    void replace_faultThatIsNoMore_losesItsRow() {
        var document = DOCUMENT.replace("| matrix |", "| given-up |");

        assertThat(FaultsDocument.replace(document, List.of()))
                .contains("| calm |")
                .doesNotContain("given-up");
    }

    @Test
    void chart_hasTheTimesOfEachRow() {
        assertThat(FaultsDocument.chart(DOCUMENT).rows())
                .containsExactly(
                        new RowChart.Row("calm", List.of(2.0, 30.0, 400.0)),
                        new RowChart.Row("matrix", List.of(5.0, 6.0, 7.0)));
    }

    @Test
    void replace_noPlace_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FaultsDocument.replace("nothing", List.of(OUTCOME)));
    }
}
