package vn.gov.cantho.check.contract.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes stamp codes a second way, slowly and after the text of decision 0002 alone: HKDF by hand from HMAC, big
 * integers for bits. It makes the vectors, so that they do not repeat a mistake of the code they test.
 */
final class ReferenceStampCodes {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ReferenceStampCodes() {}

    static String write(byte[] secret, int keyId, int codeLot, int serial) {
        var content = BigInteger.valueOf(codeLot).shiftLeft(24).or(BigInteger.valueOf(serial));
        var tag = leadingBits(47, encrypt(derive(secret, "tag"), 1, keyId, content.longValueExact()));
        var mask = leadingBits(48, encrypt(derive(secret, "mask"), 2, keyId, tag.longValueExact()));
        var masked = content.xor(mask);
        var seal = leadingBits(47, encrypt(derive(secret, "mask"), 3, keyId, masked.longValueExact()));
        var bits = BigInteger.valueOf(keyId)
                .shiftLeft(47)
                .or(tag.xor(seal))
                .shiftLeft(48)
                .or(masked);
        return text(bits);
    }

    /** The text of a hundred bits, whatever they say. */
    static String text(BigInteger bits) {
        var text = new StringBuilder();
        for (var shift = 95; shift >= 0; shift -= 5) {
            text.append(DIGITS.charAt(bits.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }

    /** The hundred bits of a text in its own spelling. */
    static BigInteger bits(String text) {
        var bits = BigInteger.ZERO;
        for (var i = 0; i < text.length(); i++) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(DIGITS.indexOf(text.charAt(i))));
        }
        return bits;
    }

    private static BigInteger leadingBits(int count, byte[] block) {
        return new BigInteger(1, block).shiftRight(8 * block.length - count);
    }

    private static byte[] encrypt(byte[] key, int domain, int keyId, long value) {
        var block = ByteBuffer.allocate(16);
        block.put((byte) domain).put((byte) 0).put((byte) keyId).putLong(8, value);
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            return cipher.doFinal(block.array());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** RFC 5869 with no salt; the 32 bytes wanted are one block of output. */
    static byte[] derive(byte[] secret, String purpose) {
        var info = ("check.cantho.gov.vn/stamp-code/0/" + purpose).getBytes(US_ASCII);
        var expanded = Arrays.copyOf(info, info.length + 1);
        expanded[info.length] = 1;
        return hmac(hmac(new byte[32], secret), expanded);
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
