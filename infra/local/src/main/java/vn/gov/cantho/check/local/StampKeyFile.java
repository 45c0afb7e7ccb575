package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import vn.gov.cantho.check.contract.code.StampKey;

/** The key this stack writes and reads stamp codes with: drawn once, because printed codes outlive every run. */
final class StampKeyFile {

    private static final int KEY_ID = 1;

    private StampKeyFile() {}

    /** Draws the key unless there is one. */
    static void ensure(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var secret = new byte[StampKey.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        var text = """
                # Stamp keys of a local stack. Whoever has this file can invent codes that this stack takes for genuine.
                %d:%s
                write:%d
                """.formatted(KEY_ID, Base64.getEncoder().encodeToString(secret), KEY_ID);
        AtomicFile.write(file, text, AtomicFile.Readers.OWNER_READS_ONLY);
    }
}
