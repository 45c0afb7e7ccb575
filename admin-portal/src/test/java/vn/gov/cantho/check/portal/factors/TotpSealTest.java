package vn.gov.cantho.check.portal.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TotpSealTest {

    private static final String OLD = "old-1:" + key(1);
    private static final String NEW = "new-1:" + key(2);

    private final TotpSeal seal = new TotpSeal(FactorKeys.of(List.of(OLD)));
    private final TotpSecret secret = TotpSecret.fresh();

    @Test
    void sealed_isOpenedForItsAccountAlone() {
        var sealed = seal.seal(secret, 7);

        assertThat(sealed.bytes()).hasSize(48);
        assertThat(seal.open(sealed, 7).orElseThrow().bytes()).isEqualTo(secret.bytes());
        assertThat(seal.open(sealed, 8)).isEmpty();
        sealed.bytes()[20] ^= 1;
        assertThat(seal.open(sealed, 7)).isEmpty();
    }

    @Test
    void keys_replaced_stillOpenAndSealNoMore() {
        var sealed = seal.seal(secret, 7);
        var rotated = new TotpSeal(FactorKeys.of(List.of(NEW, OLD)));

        assertThat(rotated.open(sealed, 7)).isPresent();
        assertThat(rotated.isCurrent(sealed)).isFalse();
        assertThat(rotated.seal(secret, 7).keyId()).isEqualTo("new-1");
        assertThat(new TotpSeal(FactorKeys.of(List.of(NEW))).open(sealed, 7)).isEmpty();
        assertThat(new TotpSeal(FactorKeys.none()).isOffered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-colon", "Large:AAAA", "short:AAAA", ":AAAA", "bad:***"})
    void keys_ofAnotherForm_areRefused(String line) {
        assertThatThrownBy(() -> FactorKeys.of(List.of(line))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_ofTheSameId_areRefused() {
        assertThatThrownBy(() -> FactorKeys.of(List.of(OLD, OLD))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        bytes[0] = (byte) fill;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
