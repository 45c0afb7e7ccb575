package vn.gov.cantho.check.contract.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubjectTest {

    @Test
    void range_inOrder_keepsCodeLotAndSerials() {
        assertThat(Subject.range(9, 5, 5)).isEqualTo(new Subject(Subject.Kind.STAMP_RANGE, 9, 5, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT,-1,0,0",
        "PRODUCT,1,0,1",
        "CODE_LOT,16777216,0,0",
        "CODE_LOT,1,1,1",
        "STAMP_RANGE,16777216,0,0",
        "STAMP_RANGE,1,2,1",
        "STAMP_RANGE,1,-1,1",
        "STAMP_RANGE,1,0,16777216"
    })
    void new_outOfRange_isRefused(Subject.Kind kind, long id, int from, int to) {
        assertThatThrownBy(() -> new Subject(kind, id, from, to)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_stampRange_isRefused() {
        assertThatThrownBy(() -> Subject.of(Subject.Kind.STAMP_RANGE, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
