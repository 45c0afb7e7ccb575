package vn.gov.cantho.check.contract.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The chain of hashes over the status feed. Two nodes with one hash at one position have read the same history.
 * PostgreSQL computes the same by {@code sha256(prev || int8send(pos) || convert_to(body, 'UTF8'))}.
 */
public final class FeedHash {

    /** The length of a hash in bytes. */
    public static final int BYTES = 32;

    private FeedHash() {}

    /** The hash before the first position: {@link #BYTES} zero bytes. */
    public static byte[] genesis() {
        return new byte[BYTES];
    }

    /**
     * The hash at a position.
     *
     * @param previous the hash at the position before, {@link #BYTES} long
     * @param body the wire text at this position
     */
    public static byte[] next(byte[] previous, long position, String body) {
        if (previous.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + previous.length);
        }
        var digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
        return digest.digest(body.getBytes(UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
