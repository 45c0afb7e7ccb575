package vn.gov.cantho.check.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OriginTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 | Chrome · Windows",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0 | Edge · Windows",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36 | Chrome · Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Safari/604.1 | Safari · iPhone",
                "curl/8.5.0 | ''"
            })
    void device_isSaidInWords(String agent, String device) {
        assertThat(Origin.of(agent, "").device()).isEqualTo(device);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.77, 203.0.113.0/24", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64", "not an address, ''"})
    void network_isTheAddressWithoutItsLastPart(String address, String network) {
        assertThat(Origin.of("", address).network()).isEqualTo(network);
    }
}
