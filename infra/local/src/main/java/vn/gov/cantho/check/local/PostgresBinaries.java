package vn.gov.cantho.check.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL itself, unpacked once from the archive on the class path. */
final class PostgresBinaries {

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";
    private static final int OWNER_MAY_RUN = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres} in it; unpacks it beside its place and moves it there when it is whole. */
    static Path ensure(Path binaries) throws IOException {
        var home = binaries.resolve("postgres");
        if (Files.isDirectory(home)) {
            return home;
        }
        var draft = binaries.resolve("postgres-new");
        // A start that was cut off may have left one.
        StateFolder.delete(draft);
        unpack(draft);
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        return home;
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(open()))) {
            var entry = Optional.ofNullable(archive.getNextEntry());
            while (entry.isPresent()) {
                unpack(entry.get(), archive, target);
                entry = Optional.ofNullable(archive.getNextEntry());
            }
        }
    }

    private static InputStream open() throws IOException {
        var stream = PostgresBinaries.class.getClassLoader().getResourceAsStream(ARCHIVE);
        if (stream == null) {
            throw new IOException("There is no PostgreSQL for this system on the class path: " + ARCHIVE);
        }
        return new BufferedInputStream(stream);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("An archive may not write outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & OWNER_MAY_RUN) != 0 && !file.toFile().setExecutable(true, true)) {
                throw new IOException("Cannot make a program of " + file);
            }
        }
    }
}
