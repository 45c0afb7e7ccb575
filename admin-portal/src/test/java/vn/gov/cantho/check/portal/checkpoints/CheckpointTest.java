package vn.gov.cantho.check.portal.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckpointTest {

    private static final String HASH = "ab".repeat(32);
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00.123456789Z");

    @TempDir
    private Path folder;

    private AuditKeys keys;

    @BeforeEach
    void noKeysYet() {
        keys = new AuditKeys(folder);
    }

    @Test
    void line_isReadBackAndItsSignatureHolds() throws IOException {
        var signed = CheckpointSigner.read(keys.draw("k1")).sign(7, HASH, NOW);

        var read = Checkpoint.parse(signed.line()).orElseThrow();

        assertThat(read).isEqualTo(signed);
        assertThat(CheckpointKeys.read(keys.publicFile()).signed(read)).isTrue();
    }

    @Test
    void signature_ofAnythingElse_doesNotHold() throws IOException {
        var signed = CheckpointSigner.read(keys.draw("k1")).sign(7, HASH, NOW);
        keys.draw("k2");
        var known = CheckpointKeys.read(keys.publicFile());

        assertThat(known.signed(new Checkpoint(8, HASH, signed.at(), "k1", signed.signature())))
                .isFalse();
        assertThat(known.signed(new Checkpoint(7, "cd".repeat(32), signed.at(), "k1", signed.signature())))
                .isFalse();
        assertThat(known.signed(new Checkpoint(7, HASH, signed.at().plusSeconds(1), "k1", signed.signature())))
                .isFalse();
        assertThat(known.signed(new Checkpoint(7, HASH, signed.at(), "k2", signed.signature())))
                .isFalse();
        assertThat(known.signed(new Checkpoint(7, HASH, signed.at(), "k3", signed.signature())))
                .isFalse();
    }

    @Test
    void keys_ofBeforeARotation_stillCount() throws IOException {
        var before = CheckpointSigner.read(keys.draw("k1")).sign(7, HASH, NOW);
        var after = CheckpointSigner.read(keys.draw("k2")).sign(8, HASH, NOW);

        var known = CheckpointKeys.read(keys.publicFile());

        assertThat(known.signed(before)).isTrue();
        assertThat(known.signed(after)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "v2 1 HASH 2026-11-28T03:00:00Z k1 AAAA",
                "v1 0 HASH 2026-11-28T03:00:00Z k1 AAAA",
                "v1 x HASH 2026-11-28T03:00:00Z k1 AAAA",
                "v1 1 abcd 2026-11-28T03:00:00Z k1 AAAA",
                "v1 1 HASH yesterday k1 AAAA",
                "v1 1 HASH 2026-11-28T03:00:00Z k1 ***",
                "v1 1 HASH 2026-11-28T03:00:00Z k1 AAAA more"
            })
    void line_thatIsNone_isNotRead(String line) {
        assertThat(Checkpoint.parse(line.replace("HASH", HASH))).isEmpty();
    }

    @Test
    void privateKey_thatOthersMayRead_isRefused() throws IOException {
        var file = keys.draw("k1");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));

        assertThatThrownBy(() -> CheckpointSigner.read(file)).hasMessageContaining("chmod 400");
    }

    @Test
    void publicKeys_withoutAny_areRefused() throws IOException {
        assertThatThrownBy(() -> CheckpointKeys.read(keys.publicFile())).isInstanceOf(IllegalArgumentException.class);
    }
}
