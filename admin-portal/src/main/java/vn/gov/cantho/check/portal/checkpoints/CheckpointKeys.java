package vn.gov.cantho.check.portal.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The public keys whose signatures count, each under its id. A key that signs no more stays among them, so that what it signed
 * can still be read.
 */
final class CheckpointKeys {

    static final String ALGORITHM = "Ed25519";

    /** A line of a key file: the id, a colon, the key in Base64. */
    static final Pattern LINE = Pattern.compile("([a-z0-9-]{1,40}):([A-Za-z0-9+/=]{20,400})");

    private static final int KEYS_MAX = 100;

    private final Map<String, PublicKey> keys;

    private CheckpointKeys(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Reads a file of keys: X.509 in Base64, one a line; empty lines and those that begin with # are left out.
     *
     * @throws IllegalArgumentException when a line is no key, an id stands twice, or there is none
     */
    static CheckpointKeys read(Path file) throws IOException {
        var keys = new HashMap<String, PublicKey>();
        for (var line : lines(file)) {
            var parts = LINE.matcher(line);
            if (!parts.matches() || keys.put(parts.group(1), key(parts.group(2))) != null || keys.size() > KEYS_MAX) {
                throw new IllegalArgumentException("Not a list of at most 100 public keys, each once: " + file);
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no public key in " + file);
        }
        return new CheckpointKeys(keys);
    }

    static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** Whether one of the keys signed it. */
    boolean signed(Checkpoint checkpoint) {
        var key = keys.get(checkpoint.keyId());
        if (key == null) {
            return false;
        }
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(checkpoint.signedText());
            return check.verify(Base64.getDecoder().decode(checkpoint.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static PublicKey key(String text) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalArgumentException("Not a public Ed25519 key", failure);
        }
    }
}
