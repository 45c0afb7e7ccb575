package vn.gov.cantho.check.load.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The statements that are measured are those of the portal, with every parameter that they have. */
final class DashboardTest {

    private final Dashboard dashboard = Dashboard.of(Path.of(".."));

    @Test
    void parts_haveNoOtherParametersThanAreGiven() {
        assertThat(Dashboard.PARTS)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(dashboard.names(part))
                        .isNotEmpty()
                        .isSubsetOf(
                                "establishment", "product", "lot", "lots", "units", "folded", "from", "to", "today"));
    }

    @Test
    void timings_medianAndSlowest_areOfTheSumOfTheParts() {
        var timings = new Timings();
        for (var millis : List.of(5L, 1L, 3L)) {
            timings.add(Map.of("one", millis * 1_000_000, "other", 2_000_000L));
        }

        assertThat(timings.medianMillis()).isEqualTo(5.0);
        assertThat(timings.slowestMillis()).isEqualTo(7);
        assertThat(timings.line()).contains("one 3.0", "other 2.0");
    }
}
