package vn.gov.cantho.check.load.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TargetConfigTest {

    private static final String DEMO = """
            {"resolver": "http://127.0.0.1:18080", "portal": "http://127.0.0.1:18081",
             "management": {"resolver": "http://127.0.0.1:19080", "portal": "http://127.0.0.1:19081"},
             "pids": {"resolver": 1, "portal": 2, "postgres": 3, "redis": 4},
             "scans": {"VALID": ["https://check.example/q/AAAA", "https://check.example/q/BBBB"],
                       "UNKNOWN": ["https://check.example/q/CCCC"]},
             "lots": [{"gtin": "09521234567891", "number": "L1", "product": "Gạo", "url": "https://check.example/01/1/10/L1"},
                      {"number": "L2", "product": "Dâu", "url": "https://check.example/l/CT-1/L2"}],
             "accounts": []}
            """;

    @TempDir
    Path state;

    @BeforeEach
    void describeStack() throws IOException {
        Files.writeString(state.resolve("demo.json"), DEMO);
        Files.writeString(state.resolve("codes.txt"), "/Q/AAAA\n");
    }

    @Test
    void read_demoJson_knowsWhereAndWhat() {
        var target = TargetConfig.read(state, Optional.empty());

        assertThat(target.resolver()).isEqualTo(URI.create("http://127.0.0.1:18080"));
        assertThat(target.codes()).isEqualTo(state.resolve("codes.txt"));
        assertThat(target.validPaths()).containsExactly("/q/AAAA", "/q/BBBB");
        assertThat(target.lots()).containsExactly(new DemoLot("09521234567891", "L1"));
    }

    @Test
    void read_otherTarget_isTakenInstead() {
        var target = TargetConfig.read(state, Optional.of("http://127.0.0.1:28080/"));

        assertThat(target.resolver()).isEqualTo(URI.create("http://127.0.0.1:28080"));
    }

    @Test
    void read_targetThatIsNoAddress_isRefused() {
        assertRefused(Optional.of("127.0.0.1"), "scheme, host and port");
        assertRefused(Optional.of("http://127.0.0.1/q"), "scheme, host and port");
    }

    @Test
    void read_noCodes_saysHowToStartAStack() throws IOException {
        Files.delete(state.resolve("codes.txt"));

        assertRefused(Optional.empty(), "infra/local/run");
    }

    @Test
    void read_tornFile_isRefused() throws IOException {
        Files.writeString(state.resolve("demo.json"), DEMO.substring(0, 100));

        assertRefused(Optional.empty(), "cannot be read");
    }

    @Test
    void read_noValidScan_isRefused() throws IOException {
        Files.writeString(state.resolve("demo.json"), "{\"resolver\": \"http://127.0.0.1:1\", \"scans\": {}}");

        assertRefused(Optional.empty(), "no valid scan");
    }

    @Test
    void read_noResolver_isRefused() throws IOException {
        Files.writeString(state.resolve("demo.json"), "{}");

        assertRefused(Optional.empty(), "does not say where the resolver is");
    }

    private void assertRefused(Optional<String> target, String why) {
        assertThatExceptionOfType(NoTargetException.class)
                .isThrownBy(() -> TargetConfig.read(state, target))
                .withMessageContaining(why);
    }
}
