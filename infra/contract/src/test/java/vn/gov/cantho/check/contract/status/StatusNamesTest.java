package vn.gov.cantho.check.contract.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins the names: programs of two releases run side by side, so a changed name is a broken stream. */
final class StatusNamesTest {

    @Test
    void names_ofThisRelease_areThose() {
        assertThat(StatusNames.streamKey(3)).isEqualTo("status:stream:3");
        assertThat(StatusNames.codeLotKey(7)).isEqualTo("id:1:cl:7");
        assertThat(StatusNames.lotKey("x/y")).isEqualTo("id:1:lot:x/y");
        assertThat(StatusNames.FIELD_BODY).isEqualTo("body");
        assertThat(StatusNames.FIELD_HASH).isEqualTo("hash");
    }

    @Test
    void position_ofAnEntryId_isTheOneItWasMadeFrom() {
        assertThat(StatusNames.entryId(42)).isEqualTo("42-0");
        assertThat(StatusNames.position("42-0")).isEqualTo(OptionalLong.of(42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "42-1", "-1-0", "x-0", "9999999999999999999-0", "42-0 "})
    void position_ofAForeignId_isEmpty(String entryId) {
        assertThat(StatusNames.position(entryId)).isEmpty();
    }
}
