package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process beyond the life of who started it: its id and when it began, because ids are used again.
 */
final class ProcessFile {

    /** The system tells the beginning in ticks since a start that a corrected clock moves a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private ProcessFile() {}

    static void write(Path file, ProcessHandle process) throws IOException {
        var began = process.info().startInstant().orElse(Instant.EPOCH);
        AtomicFile.write(file, process.pid() + " " + began.toEpochMilli() + "\n", AtomicFile.Readers.OWNER);
    }

    /** The process of a file, if it still runs. */
    static Optional<ProcessHandle> find(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var words = Files.readString(file).strip().split(" ", -1);
        if (words.length != 2 || !words[0].matches("[0-9]{1,18}") || !words[1].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        var began = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(Liveness::works)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start -> Duration.between(start, began).abs().compareTo(TOLERANCE) <= 0)
                        .isPresent());
    }
}
