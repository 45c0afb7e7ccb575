package vn.gov.cantho.check.load.rig;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked from the archive on the class path.
 *
 * @param folder holds {@code bin/postgres}
 */
public record PostgresHome(Path folder) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final int OWNER_MAY_RUN = 0100;

    /** Unpacks the programs below a folder. */
    public static PostgresHome unpack(Path below) throws IOException {
        var home = below.resolve("postgres");
        try (var packed = Objects.requireNonNull(PostgresHome.class.getResourceAsStream(ARCHIVE), ARCHIVE);
                var archive = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            var entry = Optional.ofNullable(archive.getNextEntry());
            while (entry.isPresent()) {
                var file = home.resolve(entry.get().getName());
                if (entry.get().isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.get().isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.get().getLinkName()));
                } else {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(archive, file);
                    if ((entry.get().getMode() & OWNER_MAY_RUN) != 0
                            && !file.toFile().setExecutable(true, true)) {
                        throw new IOException("cannot make a program of " + file);
                    }
                }
                entry = Optional.ofNullable(archive.getNextEntry());
            }
        }
        return new PostgresHome(home);
    }

    /** PostgreSQL refuses to be run by root; a user namespace of its own shows it another user. */
    public List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of(UNSHARE.toString(), "--user"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
