package vn.gov.cantho.check.load.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoadSettingsTest {

    @Test
    void read_nothingSet_hasDefaults() {
        assertThat(LoadSettings.read(Map.of()))
                .isEqualTo(new LoadSettings(Path.of(".local"), 100, Duration.ofMinutes(1), 10, 1));
    }

    @Test
    void read_everyName_isTaken() {
        var settings = LoadSettings.read(Map.of(
                "CHECK_STATE_DIR", "/elsewhere",
                "CHECK_LOAD_RATE", "7",
                "CHECK_LOAD_SECONDS", "8",
                "CHECK_LOAD_RECALLS", "9",
                "CHECK_LOAD_SEED", "10"));

        assertThat(settings).isEqualTo(new LoadSettings(Path.of("/elsewhere"), 7, Duration.ofSeconds(8), 9, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10001", "many", "1.5"})
    void read_rateOutOfBounds_isRefusedByName(String rate) {
        assertThatExceptionOfType(NoTargetException.class)
                .isThrownBy(() -> LoadSettings.read(Map.of("CHECK_LOAD_RATE", rate)))
                .withMessageContaining("CHECK_LOAD_RATE")
                .withMessageContaining(rate);
    }
}
