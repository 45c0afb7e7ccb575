package vn.gov.cantho.check.load.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders for programs of a rig. None outlives this Java, unless that is killed. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /** Makes one whose name begins so. */
    public static Path create(String name) throws IOException {
        // While this Java ends it is too late for the other to say that it wants to know of that.
        Spawned.watch();
        var folder = Files.createTempDirectory(name);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            // Who still runs would go on writing.
                            Spawned.endAll();
                            delete(folder);
                        },
                        "delete-" + name));
        return folder;
    }

    /** Deletes one with all that is in it, as far as that can be. */
    public static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // The system clears its temporary folder in the end.
        }
    }
}
