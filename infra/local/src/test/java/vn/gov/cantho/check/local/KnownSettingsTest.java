package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSettingsTest {

    private final KnownSettings known = KnownSettings.ofThisRelease();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHECK_RESOLVER_POLL_MILLIS",
                "CHECK_SIGN_IN_ARGON2_MEMORY_KIB",
                "CHECK_REDIS_PORT",
                "CHECK_LOAD_RATE",
                "CHECK_MIGRATOR_URL"
            })
    void names_ofEveryTable_areKnown(String name) {
        assertThat(known.names()).contains(name);
    }

    @Test
    void unknownAmong_anEnvironment_areOnlyNamesThatLookLikeSettings() {
        assertThat(known.unknownAmong(
                        Set.of("PATH", "CHECKOUT", "CHECK_PORTAL_PORT", "CHECK_RESOLVER_PROT", "CHECK_X")))
                .containsExactly("CHECK_RESOLVER_PROT", "CHECK_X");
    }

    @ParameterizedTest
    @CsvSource({
        "CHECK_RESOLVER_PROT, CHECK_RESOLVER_PORT",
        "CHECK_RESOLVER_MANAGMENT_PORT, CHECK_RESOLVER_MANAGEMENT_PORT",
        "CHECK_STATEDIR, CHECK_STATE_DIR",
        "CHECK_STATE_DIRS, CHECK_STATE_DIR",
        "CHECK_POSTGRESS_PORT, CHECK_POSTGRES_PORT"
    })
    void warning_mistypedName_namesTheNearest(String mistyped, String meant) {
        assertThat(known.warning(mistyped)).contains(" " + mistyped + ",").endsWith("Did you mean " + meant + "?");
    }

    @Test
    void warning_nameUnlikeAny_pointsToTheDocument() {
        assertThat(known.warning("CHECK_THE_WEATHER_EVERY_DAY"))
                .contains("CHECK_THE_WEATHER_EVERY_DAY")
                .endsWith("infra/docs/settings.md.")
                .doesNotContain("mean");
    }
}
