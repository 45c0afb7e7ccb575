package vn.gov.cantho.check.portal.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class FactorDutyTest {

    @Test
    void duty_isThatOfTheLevel() {
        assertThat(FactorDuty.of("CITY")).isEqualTo(FactorDuty.PASSKEY);
        assertThat(FactorDuty.of("DEPARTMENT")).isEqualTo(FactorDuty.PASSKEY);
        assertThat(FactorDuty.of("COMMUNE")).isEqualTo(FactorDuty.ANY);
        assertThat(FactorDuty.of("SUB_DEPARTMENT")).isEqualTo(FactorDuty.ANY);
        assertThat(FactorDuty.of("ESTABLISHMENT")).isEqualTo(FactorDuty.NONE);
    }

    @Test
    void codesAlone_areNeverEnough() {
        assertThat(FactorDuty.ANY.isMetBy(Set.of(FactorKind.RECOVERY_CODE))).isFalse();
        assertThat(FactorDuty.PASSKEY.isMetBy(Set.of(FactorKind.TOTP, FactorKind.RECOVERY_CODE)))
                .isFalse();
        assertThat(FactorDuty.ANY.isMetBy(Set.of(FactorKind.TOTP))).isTrue();
        assertThat(FactorDuty.PASSKEY.isMetBy(Set.of(FactorKind.PASSKEY))).isTrue();
        assertThat(FactorDuty.NONE.isMetBy(Set.of())).isTrue();
    }

    @Test
    void whatCanBePhished_isNotTakenWhereItMustNot() {
        assertThat(FactorDuty.PASSKEY.accepts(FactorKind.TOTP)).isFalse();
        assertThat(FactorDuty.PASSKEY.accepts(FactorKind.PASSKEY)).isTrue();
        assertThat(FactorDuty.ANY.accepts(FactorKind.TOTP)).isTrue();
    }
}
