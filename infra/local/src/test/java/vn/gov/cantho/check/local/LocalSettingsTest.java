package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSettingsTest {

    private static final Path HERE = Path.of("/somewhere");

    @Test
    void settings_withoutEnvironment_areTheUsualOnes() throws WrongSettingException {
        var settings = LocalSettings.read(HERE, Map.of());

        assertThat(settings.port(Port.RESOLVER)).isEqualTo(8080);
        assertThat(settings.port(Port.RESOLVER_MANAGEMENT)).isEqualTo(9080);
        assertThat(settings.port(Port.PORTAL)).isEqualTo(8081);
        assertThat(settings.port(Port.PORTAL_MANAGEMENT)).isEqualTo(9081);
        assertThat(settings.port(Port.POSTGRES)).isEqualTo(15432);
        assertThat(settings.port(Port.REDIS)).isEqualTo(16379);
        assertThat(settings.state()).isEqualTo(HERE.resolve(".local"));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    @Test
    void settings_fromEnvironment_takeEveryName() throws WrongSettingException {
        var environment = new HashMap<String, String>();
        for (var port : Port.values()) {
            environment.put(port.variable(), Integer.toString(20_000 + port.usual()));
        }
        environment.put("CHECK_STATE_DIR", "other/../state");
        environment.put("CHECK_PUBLIC_URL", "https://check.cantho.gov.vn/");

        var settings = LocalSettings.read(HERE, environment);

        for (var port : Port.values()) {
            assertThat(settings.port(port)).isEqualTo(20_000 + port.usual());
        }
        assertThat(settings.state()).isEqualTo(HERE.resolve("state"));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://check.cantho.gov.vn"));
    }

    @Test
    void publicUrl_notGiven_followsTheResolver() throws WrongSettingException {
        var settings = LocalSettings.read(HERE, Map.of("CHECK_RESOLVER_PORT", "18080"));

        assertThat(settings.programEnvironment()).containsEntry("CHECK_PUBLIC_URL", "http://127.0.0.1:18080");
    }

    @Test
    void unknownNames_inEnvironment_areKeptFromThePrograms() throws WrongSettingException {
        var settings =
                LocalSettings.read(HERE, Map.of("CHECK_RESOLVER_PROT", "18080", "CHECK_RESOLVER_POLL_MILLIS", "50"));

        assertThat(settings.unknown()).containsExactly("CHECK_RESOLVER_PROT");
        assertThat(settings.port(Port.RESOLVER)).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "abc", "80 80", "999999"})
    void port_thatIsNone_isRefusedByName(String text) {
        assertThatThrownBy(() -> LocalSettings.read(HERE, Map.of("CHECK_PORTAL_PORT", text)))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("CHECK_PORTAL_PORT")
                .hasMessageContaining(text);
    }

    @Test
    void port_givenTwice_isRefusedWithBothNames() {
        assertThatThrownBy(() -> LocalSettings.read(HERE, Map.of("CHECK_PORTAL_PORT", "8080")))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("CHECK_RESOLVER_PORT")
                .hasMessageContaining("CHECK_PORTAL_PORT");
    }

    @Test
    void stateFolder_thatIsNoPath_isRefusedByName() {
        assertThatThrownBy(() -> LocalSettings.read(HERE, Map.of("CHECK_STATE_DIR", "a\0b")))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("CHECK_STATE_DIR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check.cantho.gov.vn", "ftp://check.cantho.gov.vn", "https://x.vn/path", "https:// x", "//x.vn"})
    void publicUrl_thatIsNone_isRefused(String text) {
        assertThatThrownBy(() -> LocalSettings.read(HERE, Map.of("CHECK_PUBLIC_URL", text)))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("CHECK_PUBLIC_URL");
    }
}
