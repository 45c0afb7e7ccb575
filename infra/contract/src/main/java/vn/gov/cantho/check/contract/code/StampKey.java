package vn.gov.cantho.check.contract.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * One secret that stamps are written with, known in public by its id. Keeps only what is derived from
 * the secret, never prints it, and is equal to itself alone.
 */
public final class StampKey {

    /** The highest id: four bits of the code. */
    public static final int MAX_ID = 15;

    /** The length of a secret in bytes. */
    public static final int SECRET_BYTES = 32;

    private static final String TAG_INFO = "check.cantho.gov.vn/stamp-code/0/tag";
    private static final String MASK_INFO = "check.cantho.gov.vn/stamp-code/0/mask";
    private static final String PIN_INFO = "check.cantho.gov.vn/stamp-code/0/pin";
    private static final String HASH_INFO = "check.cantho.gov.vn/stamp-code/0/hash";

    private final int id;
    private final SecretKey tagKey;
    private final SecretKey maskKey;
    private final KeyedHash pinHash;
    private final KeyedHash hash;

    private StampKey(int id, byte[] secret) {
        this.id = id;
        this.tagKey = derive(secret, TAG_INFO, "AES");
        this.maskKey = derive(secret, MASK_INFO, "AES");
        this.pinHash = new KeyedHash(derive(secret, PIN_INFO, KeyedHash.ALGORITHM));
        this.hash = new KeyedHash(derive(secret, HASH_INFO, KeyedHash.ALGORITHM));
    }

    /**
     * Makes a key.
     *
     * @param id 0 to {@link #MAX_ID}
     * @param secret {@link #SECRET_BYTES} random bytes; not kept
     * @throws IllegalArgumentException if either is out of range; the text names no secret
     */
    public static StampKey of(int id, byte[] secret) {
        if (id < 0 || id > MAX_ID) {
            throw new IllegalArgumentException("key id must be 0 to " + MAX_ID + ": " + id);
        }
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException(
                    "secret of key %d must have %d bytes, has %d".formatted(id, SECRET_BYTES, secret.length));
        }
        return new StampKey(id, secret);
    }

    /** The public number of this key, the first character of every code written with it. */
    public int id() {
        return id;
    }

    SecretKey tagKey() {
        return tagKey;
    }

    SecretKey maskKey() {
        return maskKey;
    }

    KeyedHash pinHash() {
        return pinHash;
    }

    KeyedHash hash() {
        return hash;
    }

    boolean hasSecretOf(StampKey other) {
        return MessageDigest.isEqual(tagKey.getEncoded(), other.tagKey.getEncoded());
    }

    @Override
    public String toString() {
        return "StampKey[id=" + id + "]";
    }

    private static SecretKey derive(byte[] secret, String info, String algorithm) {
        try {
            var expand = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info.getBytes(UTF_8), SECRET_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, expand);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot derive keys by HKDF-SHA256", e);
        }
    }
}
