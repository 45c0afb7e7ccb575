package vn.gov.cantho.check.portal.factors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for AES-256, the first of which seals; the others open what was sealed before they were replaced.
 *
 * <p>In a file, a line each: an id of 1 to 20 small letters, figures and hyphens, a colon, 32 bytes in Base64.
 */
final class FactorKeys {

    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKey> keys;

    private FactorKeys(Map<String, SecretKey> keys) {
        this.keys = keys;
    }

    static FactorKeys none() {
        return new FactorKeys(Map.of());
    }

    /**
     * Reads a file of keys.
     *
     * @throws IllegalArgumentException when it is not of that form; what it holds is not told
     */
    static FactorKeys read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static FactorKeys of(List<String> lines) {
        var keys = new LinkedHashMap<String, SecretKey>();
        for (var line : lines) {
            if (!line.isBlank()) {
                add(keys, line.strip());
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("the file of CHECK_PORTAL_FACTOR_KEY_FILE has no key");
        }
        return new FactorKeys(keys);
    }

    private static void add(Map<String, SecretKey> keys, String line) {
        var colon = line.indexOf(':');
        var id = colon < 0 ? "" : line.substring(0, colon);
        if (!id.matches("[a-z0-9-]{1,20}") || keys.put(id, key(line.substring(colon + 1))) != null) {
            throw new IllegalArgumentException("a line of CHECK_PORTAL_FACTOR_KEY_FILE is not <id>:<Base64>");
        }
    }

    private static SecretKey key(String text) {
        var bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of CHECK_PORTAL_FACTOR_KEY_FILE is not of 32 bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** The id of the key that seals; empty when there is none. */
    Optional<String> sealing() {
        return keys.keySet().stream().findFirst();
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
