package vn.gov.cantho.check.portal.productionlots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocationCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"9521321000018", "4169521321000018", "(416)9521321000018", " (416) 952 1321 000018 "})
    void gln_inAnySpelling_isKeptAsProductionPlace(String typed) {
        assertThat(LocationCode.read(typed)).isEqualTo(new LocationCodeReading.Read("(416)9521321000018"));
    }

    @Test
    void gln_withAnotherIdentifier_keepsIt() {
        assertThat(LocationCode.read("(414)9521321000018"))
                .isEqualTo(new LocationCodeReading.Read("(414)9521321000018"));
    }

    @Test
    void gln_withWrongCheckDigit_namesTheRightOne() {
        assertThat(LocationCode.read("9521321000017")).isEqualTo(new LocationCodeReading.WrongCheckDigit(8));
    }

    @Test
    void localCode_inLowerCase_isKeptInUpperCase() {
        assertThat(LocationCode.read("ct-tn-001")).isEqualTo(new LocationCodeReading.Read("CT-TN-001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "952132100001", "95213210000188", "(418)9521321000018", "CT-", "CT-A", "ao số 3", "CT-AO_3"})
    void other_isWrongForm(String typed) {
        assertThat(LocationCode.read(typed)).isEqualTo(new LocationCodeReading.WrongForm());
    }
}
