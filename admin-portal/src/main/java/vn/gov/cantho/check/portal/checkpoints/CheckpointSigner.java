package vn.gov.cantho.check.portal.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** Signs checkpoints with the one key of this portal, which the database never sees. */
final class CheckpointSigner {

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private final String keyId;
    private final PrivateKey key;

    private CheckpointSigner(String keyId, PrivateKey key) {
        this.keyId = keyId;
        this.key = key;
    }

    /**
     * Reads the key: PKCS #8 in Base64 behind its id and a colon, in a file that nobody but its owner may touch (0400).
     *
     * @throws IllegalArgumentException when it is none, or others may read it
     */
    static CheckpointSigner read(Path file) throws IOException {
        requirePrivate(file);
        var lines = CheckpointKeys.lines(file);
        var parts = CheckpointKeys.LINE.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (lines.size() != 1 || !parts.matches()) {
            throw new IllegalArgumentException("Not one private key: " + file);
        }
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts.group(2)));
            return new CheckpointSigner(
                    parts.group(1),
                    KeyFactory.getInstance(CheckpointKeys.ALGORITHM).generatePrivate(spec));
        } catch (GeneralSecurityException failure) {
            throw new IllegalArgumentException("Not a private Ed25519 key: " + file, failure);
        }
    }

    Checkpoint sign(long position, String hash, Instant now) {
        // As exact as the database keeps it: the signature is of the time that is read back.
        var at = now.truncatedTo(ChronoUnit.MICROS);
        try {
            var signature = Signature.getInstance(CheckpointKeys.ALGORITHM);
            signature.initSign(key);
            signature.update(Checkpoint.signedText(position, hash, at, keyId));
            return new Checkpoint(position, hash, at, keyId, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The JDK cannot sign with Ed25519", failure);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        var rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null && rights.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains)) {
            throw new IllegalArgumentException("Others than its owner may use " + file + "; chmod 400 it");
        }
    }
}
