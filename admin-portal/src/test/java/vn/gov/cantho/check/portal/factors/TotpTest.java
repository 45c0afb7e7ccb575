package vn.gov.cantho.check.portal.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {

    private static final TotpSecret SECRET = new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void code_ofTheTimesOfTheStandard_isAsTheStandardHasIt(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / Totp.STEP_SECONDS, 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, seconds / Totp.STEP_SECONDS, Totp.FIGURES)).isEqualTo(code.substring(2));
    }

    @Test
    void step_aStepBeforeOrAfter_isTakenAndTwoAreNot() {
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 999, 6), 1000)).isEqualTo(OptionalLong.of(999));
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 1001, 6), 1000)).isEqualTo(OptionalLong.of(1001));
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 998, 6), 1000)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 1002, 6), 1000)).isEmpty();
    }

    @Test
    void isCode_figuresOfOtherScriptsOrTooMany_areNone() {
        assertThat(Totp.isCode("012345")).isTrue();
        assertThat(Totp.isCode("01234")).isFalse();
        assertThat(Totp.isCode("0123456")).isFalse();
        assertThat(Totp.isCode("٠١٢٣٤٥")).isFalse();
        assertThat(Totp.isCode("01234a")).isFalse();
    }

    @Test
    void secret_inText_isBase32() {
        assertThat(SECRET.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(SECRET.address("Cần Thơ", "nguoi.dung"))
                .isEqualTo("otpauth://totp/C%E1%BA%A7n%20Th%C6%A1:nguoi.dung?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=C%E1%BA%A7n%20Th%C6%A1");
        assertThat(TotpSecret.fresh().bytes()).hasSize(20);
        assertThat(TotpSecret.fresh().text())
                .hasSize(32)
                .isNotEqualTo(TotpSecret.fresh().text());
    }
}
