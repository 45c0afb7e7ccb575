package vn.gov.cantho.check.contract.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StampKeyRingTest {

    private static final String FIRST = Base64.getEncoder().encodeToString(TestKeys.firstSecret());
    private static final String SECOND = Base64.getEncoder().encodeToString(TestKeys.secondSecret());

    @Test
    void parse_goodFile_givesTheRing() {
        var ring = StampKeyRing.parse(
                List.of("# keys of the tests", "", "1:" + FIRST, " 12 : " + SECOND + " ", "write:12", "   "));
        assertThat(ring.keyIds()).containsExactly(1, 12);
        assertThat(ring.writingKeyId()).isEqualTo(12);
        var code = new StampCode(7, 42);
        assertThat(new StampCodes(ring).write(code, 1)).isEqualTo(new StampCodes(TestKeys.ring()).write(code, 1));
    }

    @Test
    void parse_noWritingKey_isRefused() {
        assertRefused("no line write:id", "1:" + FIRST);
    }

    @Test
    void parse_writingKeyNotGiven_isRefused() {
        assertRefused("writing key 2 is not in the ring", "1:" + FIRST, "write:2");
    }

    @Test
    void parse_nothing_isRefused() {
        assertRefused("no line write:id");
    }

    @Test
    void parse_idTwice_isRefused() {
        assertRefused("key id 1 is given twice", "1:" + FIRST, "1:" + SECOND, "write:1");
    }

    @Test
    void parse_twoWritingKeys_isRefused() {
        assertRefused("line 3", "1:" + FIRST, "write:1", "write:1");
    }

    @Test
    void parse_oneSecretUnderTwoIds_isRefused() {
        assertRefused("keys 1 and 2 have one secret", "1:" + FIRST, "2:" + FIRST, "write:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16:", "-1:", "1 2:", "x:", ":", "", "١:", "write:", "001:"})
    void parse_damagedName_namesTheLineAndNoSecret(String name) {
        assertRefused("line 2", "write:1", name + FIRST);
    }

    @Test
    void parse_damagedSecret_namesTheLineAndNoSecret() {
        assertRefused("line 1", "1:" + FIRST.substring(4), "write:1");
        assertRefused("line 1", "1:!" + FIRST.substring(1), "write:1");
        assertRefused("line 1", "1:", "write:1");
    }

    @Test
    void of_secretOfWrongLength_isRefused() {
        assertThatThrownBy(() -> StampKey.of(0, new byte[31])).hasMessageContaining("31");
        assertThatThrownBy(() -> StampKey.of(16, new byte[32])).hasMessageContaining("16");
    }

    @Test
    void toString_keyAndRing_showIdsOnly() {
        assertThat(StampKey.of(3, TestKeys.firstSecret())).hasToString("StampKey[id=3]");
        assertThat(TestKeys.ring()).hasToString("StampKeyRing[writing=2, ids=[1, 2]]");
    }

    @Test
    void of_secretChangedAfterwards_keyStaysTheSame() {
        var secret = TestKeys.firstSecret();
        var codes = new StampCodes(StampKeyRing.of(1, List.of(StampKey.of(1, secret))));
        var before = codes.write(new StampCode(1, 1));
        secret[0]++;
        assertThat(codes.write(new StampCode(1, 1))).isEqualTo(before);
    }

    private static void assertRefused(String message, String... lines) {
        assertThatThrownBy(() -> StampKeyRing.parse(List.of(lines)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .satisfies(refusal -> assertThat(whole(refusal)).doesNotContain(FIRST.substring(4, 12)));
    }

    private static String whole(Throwable refusal) {
        var text = new StringWriter();
        refusal.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
