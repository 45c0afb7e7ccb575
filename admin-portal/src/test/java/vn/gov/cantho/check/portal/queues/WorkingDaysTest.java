package vn.gov.cantho.check.portal.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "2026-11-27,1,2026-11-30",
        "2026-11-27,5,2026-12-04",
        "2026-11-28,1,2026-11-30",
        "2026-11-30,0,2026-11-30"
    })
    void after_skipsTheEndOfTheWeek(LocalDate from, int days, LocalDate then) {
        assertThat(WorkingDays.after(from, days)).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27,0", "2026-11-29,0", "2026-11-30,1", "2026-12-04,5", "2026-11-26,-1", "2026-11-20,-5"})
    void between_countsWorkingDaysAndTellsWhatIsOver(LocalDate other, int days) {
        assertThat(WorkingDays.between(FRIDAY, other)).isEqualTo(days);
    }
}
