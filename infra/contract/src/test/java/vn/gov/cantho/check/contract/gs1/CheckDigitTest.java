package vn.gov.cantho.check.contract.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckDigitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08936000000011", "12312312312333", "02345673", "416000336108", "006141411234567890", "00000000"
            })
    void complete_withoutItsLastDigit_givesTheWholeNumber(String number) {
        assertThat(CheckDigit.complete(number.substring(0, number.length() - 1)))
                .isEqualTo(number);
        assertThat(CheckDigit.isRight(number)).isTrue();
    }

    @Test
    void isRight_anyOtherLastDigit_isFalse() {
        for (var digit = '0'; digit <= '9'; digit++) {
            assertThat(CheckDigit.isRight("0893600000001" + digit)).isEqualTo(digit == '1');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "A", "0893600000001A", "A8936000000011", "٠8936000000011"})
    void isRight_textWithoutDigitsToCheck_isFalse(String text) {
        assertThat(CheckDigit.isRight(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "89A", " 893"})
    void complete_noDigits_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.complete(text));
    }
}
