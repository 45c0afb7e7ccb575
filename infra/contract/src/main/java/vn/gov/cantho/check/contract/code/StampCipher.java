package vn.gov.cantho.check.contract.code;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * The three keyed functions of a code under one key: content to tag, tag to mask, masked content to seal. Each is
 * AES-256 on one block of fixed form, cut short; see decision 0002. Keeps the state of its ciphers: one thread at a time.
 */
final class StampCipher {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int BLOCK_BYTES = 16;
    private static final byte TAG_DOMAIN = 1;
    private static final byte MASK_DOMAIN = 2;
    private static final byte SEAL_DOMAIN = 3;
    private static final byte VERSION = 0;

    private final int keyId;
    private final Cipher tags;
    private final Cipher masks;
    private final byte[] block = new byte[BLOCK_BYTES];
    private final byte[] encrypted = new byte[BLOCK_BYTES];

    StampCipher(StampKey key) {
        this.keyId = key.id();
        this.tags = cipher(key.tagKey());
        this.masks = cipher(key.maskKey());
    }

    /** The 47 bits that prove a content of 48 bits. */
    long tag(long content) {
        return encrypt(tags, TAG_DOMAIN, content) >>> 17;
    }

    /** The 48 bits that hide the content a tag stands for. */
    long mask(long tag) {
        return encrypt(masks, MASK_DOMAIN, tag) >>> 16;
    }

    /** The 47 bits that hide a tag, so that no part of a code can be changed without garbling the whole. */
    long seal(long masked) {
        return encrypt(masks, SEAL_DOMAIN, masked) >>> 17;
    }

    private long encrypt(Cipher cipher, byte domain, long value) {
        block[0] = domain;
        block[1] = VERSION;
        block[2] = (byte) keyId;
        LONGS.set(block, 8, value);
        try {
            cipher.doFinal(block, 0, BLOCK_BYTES, encrypted, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES refused a whole block", e);
        }
        return (long) LONGS.get(encrypted, 0);
    }

    private static Cipher cipher(SecretKey key) {
        try {
            // One block of fixed form for each call, so the electronic code book is the block cipher itself.
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt by AES-256", e);
        }
    }
}
