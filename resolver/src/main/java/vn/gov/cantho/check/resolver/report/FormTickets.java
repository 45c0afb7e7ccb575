package vn.gov.cantho.check.resolver.report;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.contract.code.StampHashes.Purpose;

/**
 * What makes a form be taken once: a sealed random number in it. The tracking code follows from that number by a key, so
 * whoever sends a form twice, to whichever nodes, gets the same code and has reported once; and nothing is kept before
 * a report is sent.
 */
public final class FormTickets {

    /** How long a form may lie open. */
    public static final Duration AGE_MAX = Duration.ofHours(12);

    private static final int RANDOM_LENGTH = 16;
    private static final int SEAL_LENGTH = 16;
    private static final int HEAD_LENGTH = 1 + Long.BYTES + RANDOM_LENGTH;

    private final StampHashes hashes;
    private final SecureRandom random = new SecureRandom();

    public FormTickets(StampHashes hashes) {
        this.hashes = hashes;
    }

    /** A ticket for a form that is opened now. */
    public String write(Instant now) {
        var number = new byte[RANDOM_LENGTH];
        random.nextBytes(number);
        var keyId = hashes.writingKeyId();
        var head = ByteBuffer.allocate(HEAD_LENGTH + SEAL_LENGTH)
                .put((byte) keyId)
                .putLong(now.toEpochMilli())
                .put(number);
        head.put(seal(keyId, Arrays.copyOf(head.array(), HEAD_LENGTH)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(head.array());
    }

    /** The tracking code of a form; empty when its ticket is too old or none of ours. */
    public Optional<TrackingCode> read(String ticket, Instant now) {
        try {
            var bytes = Base64.getUrlDecoder().decode(ticket);
            if (bytes.length != HEAD_LENGTH + SEAL_LENGTH) {
                return Optional.empty();
            }
            var head = Arrays.copyOf(bytes, HEAD_LENGTH);
            var age = now.toEpochMilli() - ByteBuffer.wrap(head).getLong(1);
            var sealed = Arrays.copyOfRange(bytes, HEAD_LENGTH, bytes.length);
            return MessageDigest.isEqual(sealed, seal(head[0], head)) && age >= 0 && age <= AGE_MAX.toMillis()
                    ? Optional.of(TrackingCode.of(hashes.hash(Purpose.REPORT_TRACKING, head[0], head)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            // No base 64, or a key that we do not have.
            return Optional.empty();
        }
    }

    private byte[] seal(int keyId, byte[] head) {
        return Arrays.copyOf(hashes.hash(Purpose.REPORT_FORM, keyId, head), SEAL_LENGTH);
    }
}
