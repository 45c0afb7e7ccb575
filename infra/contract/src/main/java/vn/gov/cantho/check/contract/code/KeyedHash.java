package vn.gov.cantho.check.contract.code;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 over a block of fixed form and what follows it. Made anew each time: it is not on the way of a scan. */
final class KeyedHash {

    static final String ALGORITHM = "HmacSHA256";

    private KeyedHash() {}

    /** The 32 bytes for a domain, an id of a key, and a content. */
    static byte[] of(SecretKey key, int domain, int keyId, ByteBuffer content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((byte) domain);
            mac.update((byte) keyId);
            mac.update(content);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }
}
