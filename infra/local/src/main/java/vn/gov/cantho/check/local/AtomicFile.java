package vn.gov.cantho.check.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that are either the old one or the whole new one, never a part, and never readable by too many. */
public final class AtomicFile {

    /** Who may read a file. */
    public enum Readers {
        OWNER("rw-------"),
        /** The owner, who may not change it either. */
        OWNER_READS_ONLY("r--------");

        private final String permissions;

        Readers(String permissions) {
            this.permissions = permissions;
        }
    }

    /** What is written into a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(BufferedWriter writer) throws IOException;
    }

    private AtomicFile() {}

    public static void write(Path file, String text, Readers readers) throws IOException {
        write(file, writer -> writer.write(text), readers);
    }

    public static void write(Path file, Content content, Readers readers) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        var draft = Files.createTempFile(directory, "." + file.getFileName(), ".new");
        try {
            try (var writer = Files.newBufferedWriter(draft)) {
                content.writeTo(writer);
            }
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(readers.permissions));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
