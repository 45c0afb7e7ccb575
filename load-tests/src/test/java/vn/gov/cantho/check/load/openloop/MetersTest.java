package vn.gov.cantho.check.load.openloop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MetersTest {

    private final Meters meters = Meters.of("""
        # HELP stage_seconds How long
        # TYPE stage_seconds histogram
        stage_seconds_count{outcome="found",stage="store"} 7
        stage_seconds_count{outcome="absent",stage="store"} 2
        stage_seconds_count{outcome="found",stage="shared"} 40
        stage_seconds_count_of_others 1000
        journal_backlog_scans 3.0
        """);

    @Test
    void sum_withoutLabels_isTheMeterOfThatNameAlone() {
        assertThat(meters.sum("journal_backlog_scans")).isEqualTo(3);
        assertThat(meters.sum("stage_seconds_count")).isEqualTo(49);
    }

    @Test
    void sum_withLabels_isThatOfTheSeriesThatHaveThemAll() {
        assertThat(meters.sum("stage_seconds_count", "stage=\"store\"")).isEqualTo(9);
        assertThat(meters.sum("stage_seconds_count", "stage=\"store\"", "outcome=\"found\""))
                .isEqualTo(7);
    }

    @Test
    void sum_meterThatIsNotThere_isZero() {
        assertThat(meters.sum("nothing")).isZero();
    }
}
