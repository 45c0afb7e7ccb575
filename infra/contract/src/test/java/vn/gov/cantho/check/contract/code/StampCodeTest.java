package vn.gov.cantho.check.contract.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StampCodeTest {

    @Test
    void new_highestNumbers_areAllowed() {
        var code = new StampCode(16_777_215, 16_777_215);
        assertThat(code.codeLot()).isEqualTo(StampCode.MAX_CODE_LOT);
        assertThat(code.serial()).isEqualTo(StampCode.MAX_SERIAL);
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,-1", "16777216,0", "0,16777216"})
    void new_numberOutOfRange_isRefused(int codeLot, int serial) {
        assertThatThrownBy(() -> new StampCode(codeLot, serial)).isInstanceOf(IllegalArgumentException.class);
    }
}
