package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.contract.code.StampKeyRing;

class StateFolderTest {

    @TempDir
    private Path folder;

    @Test
    void clear_folderWithOtherThings_leavesThemAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        var state = StateFolder.open(folder);
        Files.createDirectories(state.postgres().resolve("base"));
        Files.writeString(state.postgres().resolve("base").resolve("1"), "row");
        Files.writeString(state.demoJson(), "{}");

        state.clear();

        assertThat(folder.resolve("thesis.txt")).hasContent("years of work");
        assertThat(state.postgres()).doesNotExist();
        assertThat(state.demoJson()).doesNotExist();
        assertThat(state.redis()).isEmptyDirectory();
    }

    @Test
    void parts_opened_areForTheOwnerOnly() throws IOException {
        var state = StateFolder.open(folder);

        for (var part : List.of(state.redis(), state.binaries(), state.program("resolver"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void stampKeys_drawn_makeARingAndStay() throws IOException {
        var state = StateFolder.open(folder);

        StampKeyFile.ensure(state.stampKeys());
        var first = Files.readAllLines(state.stampKeys());
        StampKeyFile.ensure(state.stampKeys());

        assertThat(Files.readAllLines(state.stampKeys())).isEqualTo(first);
        assertThat(StampKeyRing.parse(first).writingKeyId()).isEqualTo(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.stampKeys())))
                .isEqualTo("r--------");
    }

    @Test
    void processFile_ofThisProcess_isFoundAgain() throws IOException {
        var file = folder.resolve("me");
        ProcessFile.write(file, ProcessHandle.current());

        assertThat(ProcessFile.find(file)).contains(ProcessHandle.current());
    }

    @Test
    void processFile_idUsedAgainByAnother_isNotTaken() throws IOException {
        var file = folder.resolve("other");
        Files.writeString(file, ProcessHandle.current().pid() + " 1000000000000");

        assertThat(ProcessFile.find(file)).isEmpty();
    }

    @Test
    void processFile_damaged_isNobody() throws IOException {
        var file = folder.resolve("damaged");
        Files.writeString(file, "12a");

        assertThat(ProcessFile.find(file)).isEmpty();
    }
}
