package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The pair of keys that the portal of this stack signs its trail with: drawn once, so that what was signed can be read later. */
final class AuditKeyFiles {

    private static final String KEY_ID = "local-1";

    private AuditKeyFiles() {}

    /** Draws the pair unless there is one; the public half is written first, so that a private one never stands alone. */
    static void ensure(Path privateFile, Path publicFile) throws IOException {
        if (Files.exists(privateFile)) {
            return;
        }
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            AtomicFile.write(publicFile, line(pair.getPublic().getEncoded()), AtomicFile.Readers.OWNER);
            AtomicFile.write(privateFile, line(pair.getPrivate().getEncoded()), AtomicFile.Readers.OWNER_READS_ONLY);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    private static String line(byte[] key) {
        return KEY_ID + ":" + Base64.getEncoder().encodeToString(key) + "\n";
    }
}
