package vn.gov.cantho.check.contract.code;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 by one key, over a block of fixed form and what follows it. For any number of threads. */
final class KeyedHash {

    static final String ALGORITHM = "HmacSHA256";

    /** Never written to: a copy costs a fraction of finding a provider and taking in the key anew. */
    private final Mac prepared;

    KeyedHash(SecretKey key) {
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /** The 32 bytes for a domain, an id of a key, and a content. */
    byte[] of(int domain, int keyId, ByteBuffer content) {
        var mac = copy();
        mac.update((byte) domain);
        mac.update((byte) keyId);
        mac.update(content);
        return mac.doFinal();
    }

    private Mac copy() {
        try {
            return (Mac) prepared.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the HMAC-SHA-256 of this Java cannot be copied", e);
        }
    }
}
