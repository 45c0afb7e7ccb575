package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

final class DeviceTest {

    private final StampHashes hashes = new StampHashes(TestStampCodes.ring());

    @Test
    void network_isTheAddressWithoutItsLastPart() {
        assertThat(Device.network("203.0.113.7")).isEqualTo(Device.network("203.0.113.250"));
        assertThat(Device.network("203.0.113.7")).isNotEqualTo(Device.network("203.0.114.7"));
        assertThat(Device.network("2001:db8:1:2:3::4")).isEqualTo(Device.network("2001:db8:1:2::9"));
        assertThat(Device.network("2001:db8:1:2::9")).isNotEqualTo(Device.network("2001:db8:1:3::9"));
        assertThat(Device.network("")).isEmpty();
        assertThat(Device.network("nobody.example")).isEmpty();
    }

    @Test
    void hash_otherStamp_saysNothingAboutTheSameDevice() {
        var device = new Device("cb0071", "Mozilla/5.0");
        var hash = device.hash(hashes, new StampCode(7, 1), TestStampCodes.KEY_ID);
        assertThat(hash).hasSize(16).isEqualTo(device.hash(hashes, new StampCode(7, 1), TestStampCodes.KEY_ID));
        assertThat(hash).isNotEqualTo(device.hash(hashes, new StampCode(7, 2), TestStampCodes.KEY_ID));
        assertThat(hash)
                .isNotEqualTo(new Device("cb0071", "Other").hash(hashes, new StampCode(7, 1), TestStampCodes.KEY_ID));
    }
}
