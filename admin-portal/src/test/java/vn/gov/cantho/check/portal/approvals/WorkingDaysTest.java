package vn.gov.cantho.check.portal.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class WorkingDaysTest {

    @Test
    void after_skipsSaturdayAndSunday() {
        var friday = LocalDate.of(2026, 11, 27);

        assertThat(WorkingDays.after(friday, 0)).isEqualTo(friday);
        assertThat(WorkingDays.after(friday, 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(WorkingDays.after(friday, 5)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(WorkingDays.after(friday.plusDays(1), 5)).isEqualTo(LocalDate.of(2026, 12, 4));
    }
}
