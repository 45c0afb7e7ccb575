package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that the portal of this stack seals secrets of authenticator apps with: drawn once, so that they open later. */
final class FactorKeyFile {

    private static final String KEY_ID = "local-1";
    private static final int KEY_BYTES = 32;

    private FactorKeyFile() {}

    /** Draws the key unless there is one. */
    static void ensure(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var line = KEY_ID + ":" + Base64.getEncoder().encodeToString(key) + "\n";
        AtomicFile.write(file, line, AtomicFile.Readers.OWNER_READS_ONLY);
    }
}
