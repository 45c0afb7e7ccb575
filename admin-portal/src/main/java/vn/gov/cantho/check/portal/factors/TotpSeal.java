package vn.gov.cantho.check.portal.factors;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of authenticator apps for the database with AES-256-GCM (NIST SP 800-38D), each bound to its account: a
 * row that is copied to another account opens nothing.
 */
@Component
class TotpSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FactorKeys keys;

    TotpSeal(FactorKeys keys) {
        this.keys = keys;
    }

    /** Whether there is a key to seal with. */
    boolean isOffered() {
        return keys.sealing().isPresent();
    }

    /** Whether it is sealed with the key that seals today. */
    boolean isCurrent(SealedSecret sealed) {
        return keys.sealing().filter(sealed.keyId()::equals).isPresent();
    }

    SealedSecret seal(TotpSecret secret, long account) {
        var id = keys.sealing().orElseThrow(() -> new IllegalStateException("There is no key to seal with"));
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, keys.find(id).orElseThrow(), nonce, account)
                    .doFinal(secret.bytes());
            var bytes = ByteBuffer.allocate(nonce.length + text.length);
            return new SealedSecret(id, bytes.put(nonce).put(text).array());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The JDK has no AES-GCM", failure);
        }
    }

    /** The secret; nothing when its key is not here any more, or it is not what was sealed for the account. */
    Optional<TotpSecret> open(SealedSecret sealed, long account) {
        return keys.find(sealed.keyId()).flatMap(key -> open(sealed.bytes(), key, account));
    }

    private static Optional<TotpSecret> open(byte[] bytes, SecretKey key, long account) {
        try {
            var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, account);
            return Optional.of(new TotpSecret(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES)));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The JDK has no AES-GCM", failure);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, long account) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(account).array());
        return cipher;
    }
}
