package vn.gov.cantho.check.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The key that the tests seal secrets of authenticator apps with. */
public final class FactorKeyFile {

    private static final int KEY_BYTES = 32;

    private FactorKeyFile() {}

    /** A key file that goes away with the tests. */
    public static Path file() {
        try {
            var file = Files.createTempFile("factor-keys", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "test-1:" + Base64.getEncoder().encodeToString(new byte[KEY_BYTES]) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
