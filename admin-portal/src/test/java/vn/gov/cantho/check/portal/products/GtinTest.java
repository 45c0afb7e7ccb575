package vn.gov.cantho.check.portal.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GtinTest {

    @ParameterizedTest
    @CsvSource({
        "9521234543213, 09521234543213",
        "09521234543213, 09521234543213",
        "19521234543210, 19521234543210",
        "89521234543219, 89521234543219",
        "99521234543216, 99521234543216",
        "952-1234 543213, 09521234543213",
        "036000291452, 00036000291452",
        "96385074, 00000096385074"
    })
    void read_rightNumber_isNormalisedTo14Digits(String typed, String digits) {
        assertThat(Gtin.read(typed)).isEqualTo(new Gtin.Reading.WellFormed(new Gtin(digits)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9521234543212", "19521234543213", "00000000000000", "96385075"})
    void read_wrongCheckDigit_isRefused(String typed) {
        assertThat(Gtin.read(typed)).isEqualTo(new Gtin.Reading.Malformed(Gtin.Flaw.CHECK_DIGIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "952", "952123454321", "95212345432130", "9521234543213x", "٩٥٢١٢٣٤٥٤٣٢١٣"})
    void read_noNumberOfThatKind_isRefused(String typed) {
        assertThat(Gtin.read(typed)).isInstanceOf(Gtin.Reading.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012345678903", "0212345678909", "0412345678903", "20000004"})
    void read_prefixGivenInsideOneShop_isRefused(String typed) {
        assertThat(Gtin.read(typed)).isEqualTo(new Gtin.Reading.Malformed(Gtin.Flaw.RESTRICTED));
    }

    @Test
    void gtin_madeOfSomethingElse_isOurBug() {
        assertThatThrownBy(() -> new Gtin("09521234543212")).isInstanceOf(IllegalArgumentException.class);
    }
}
