package vn.gov.cantho.check.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số 1, ấp 2, xã Thới Lai, thành phố Cần Thơ | xã Thới Lai, thành phố Cần Thơ",
                "ấp 2, xã Thới Lai, thành phố Cần Thơ | xã Thới Lai, thành phố Cần Thơ",
                "Số 1 đường Bến Cảng, thành phố Cần Thơ | thành phố Cần Thơ",
                "Số 1 đường Bến Cảng | ''",
                "'Số 1,, xã Thới Lai ,thành phố Cần Thơ,' | xã Thới Lai, thành phố Cần Thơ",
                "',' | ''"
            })
    void communeOf_address_neverShowsItsFirstPart(String address, String shown) {
        assertThat(PublicAddress.communeOf(address)).isEqualTo(shown);
    }
}
