package vn.gov.cantho.check.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LimitTest {

    @ParameterizedTest
    @CsvSource({
        "Gate.WAIT_MILLIS, 1500, '1,500 ms'",
        "Gate.WAIT_MILLIS, 90000, 90 s",
        "Gate.WAIT_SECONDS, 7200, 2 h",
        "Gate.BODY_BYTES_MAX, 16777216, 16 MiB",
        "Gate.BODY_BYTES_MAX, 1400, '1,400 B'",
        "Gate.ENTRIES_MAX, 50000, '50,000'",
    })
    void figure_isWrittenInTheUnitThatItsNameTells(String place, long value, String figure) {
        assertThat(Limit.of(place, value)).isEqualTo(new Limit(place, figure));
    }

    @ParameterizedTest
    @CsvSource({"PT1.5S, '1,500 ms'", "PT15M, 15 min", "PT168H, 168 h"})
    void time_isWrittenInTheLargestUnitWithoutRest(Duration value, String figure) {
        assertThat(Limit.of("Gate.WAIT", value).figure()).isEqualTo(figure);
    }
}
