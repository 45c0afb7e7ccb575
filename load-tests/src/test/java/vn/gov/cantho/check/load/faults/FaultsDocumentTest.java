package vn.gov.cantho.check.load.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FaultsDocumentTest {

    private static final Outcome OUTCOME = Outcome.of(
            "calm", 7, new Tally(), new Ledger.Audit(3, 0, 0, 0, 0, 0), List.of("green after 5 ms"), List.of());

    @Test
    void replace_oldTable_leavesWhatStandsAround() {
        var document = "before\n<!-- faults: begin -->\nold\n<!-- faults: end -->\nafter\n";

        assertThat(FaultsDocument.replace(document, List.of(OUTCOME)))
                .startsWith("before\n<!-- faults: begin -->\n| Fault |")
                .contains("| calm | 7 |", "green after 5 ms")
                .endsWith("<!-- faults: end -->\nafter\n")
                .doesNotContain("old");
    }

    @Test
    void replace_noPlace_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FaultsDocument.replace("nothing", List.of(OUTCOME)));
    }
}
