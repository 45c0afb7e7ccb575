package vn.gov.cantho.check.contract.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.code.StampHashes.Purpose;

final class StampHashesTest {

    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    private final StampHashes hashes = new StampHashes(TestKeys.ring());

    @Test
    void hash_sameAgain_isTheSameOnEveryNode() {
        assertThat(hashes.hash(Purpose.PIN_DEVICE, TestKeys.FIRST, CONTENT))
                .hasSize(32)
                .isEqualTo(new StampHashes(TestKeys.ring()).hash(Purpose.PIN_DEVICE, TestKeys.FIRST, CONTENT));
    }

    @Test
    void hash_otherPurposeKeyOrContent_isAnother() {
        var hash = hashes.hash(Purpose.PIN_DEVICE, TestKeys.FIRST, CONTENT);
        assertThat(hashes.hash(Purpose.PIN_ANSWER, TestKeys.FIRST, CONTENT)).isNotEqualTo(hash);
        assertThat(hashes.hash(Purpose.PIN_DEVICE, TestKeys.SECOND, CONTENT)).isNotEqualTo(hash);
        assertThat(hashes.hash(Purpose.PIN_DEVICE, TestKeys.FIRST, new byte[0])).isNotEqualTo(hash);
    }

    @Test
    void hash_keyOutsideTheRing_isRefused() {
        assertThatThrownBy(() -> hashes.hash(Purpose.PIN_ANSWER, 9, CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
