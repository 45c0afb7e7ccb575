package vn.gov.cantho.check.contract.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RegisteredLinkTypeTest {

    @Test
    void type_isFoundByItsTermAndByNothingElse() {
        for (var type : RegisteredLinkType.values()) {
            assertThat(RegisteredLinkType.of(type.term())).contains(type);
        }
        assertThat(RegisteredLinkType.of("defaultLink")).isEmpty();
        assertThat(RegisteredLinkType.of("Instructions")).isEmpty();
        assertThat(RegisteredLinkType.of("")).isEmpty();
    }

    @Test
    void safetyInfo_isKnownFromBeforeAndNoMoreOnOffer() {
        assertThat(RegisteredLinkType.of("safetyInfo")).contains(RegisteredLinkType.SAFETY_INFO);
        assertThat(RegisteredLinkType.values())
                .filteredOn(type -> !type.isOffered())
                .containsExactly(RegisteredLinkType.SAFETY_INFO);
    }
}
