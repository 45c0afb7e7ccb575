package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

final class SearchTextTest {

    private final StampCodes codes = TestStampCodes.codes();

    @Test
    void genuineCode_inAnyShape_leadsToItsPage() {
        var code = TestStampCodes.text(7, 3);
        assertThat(SearchText.path(code, codes)).hasValue("/q/" + code);
        assertThat(SearchText.path("HTTPS://CHECK.CANTHO.GOV.VN/Q/" + code, codes))
                .hasValue("/q/" + code);
        assertThat(SearchText.path(code.substring(0, 4) + ' ' + code.substring(4), codes))
                .hasValue("/q/" + code.substring(0, 4) + "%20" + code.substring(4));
    }

    @Test
    void mistypedCode_leadsToThePageThatSaysSo() {
        assertThat(SearchText.path("309B43ARVS7PH4999N78", codes)).hasValue("/q/309B43ARVS7PH4999N78");
    }

    @ParameterizedTest
    @CsvSource({
        "9520001000102, /01/09520001000102",
        "09520001000102, /01/09520001000102",
        "9520 0010 0010 2, /01/09520001000102",
        "96385074, /01/00000096385074",
        "012345678905, /01/00012345678905"
    })
    void gtin_withItsCheckDigitRight_leadsToItsPage(String text, String path) {
        assertThat(SearchText.path(text, codes)).hasValue(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ca tra",
                "9520001000103",
                "952000100010",
                "banh trang phoi ganh nong",
                "hat sen san hang ngan ga me",
                "Gạo ST25",
                "18006080"
            })
    void otherTexts_areSearchedFor(String text) {
        assertThat(SearchText.path(text, codes)).isEmpty();
    }
}
