package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.contract.code.StampHashes.Purpose;

/**
 * The way back for a person whose network has spent its guesses: a signed note in a form, for one address of ours and
 * one network, that is taken after a few seconds of waiting. It needs no script and no cookie.
 */
final class GuessTickets {

    static final Duration AGE_MIN = Duration.ofSeconds(3);
    static final Duration AGE_MAX = Duration.ofMinutes(10);

    /** The name of the field in the form. */
    static final String FIELD = "again";

    private static final int SEAL_LENGTH = 16;
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)" + FIELD + "=([A-Za-z0-9_-]{32})(?:&|$)");

    private final StampHashes hashes;

    GuessTickets(StampHashes hashes) {
        this.hashes = hashes;
    }

    String write(String path, String network, Instant now) {
        var bytes = ByteBuffer.allocate(Long.BYTES + SEAL_LENGTH)
                .putLong(now.toEpochMilli())
                .put(seal(now.toEpochMilli(), path, network));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Whether a query has a ticket that is ours, for this path and network, and neither too young nor too old. */
    boolean holds(String query, String path, String network, Instant now) {
        var found = IN_QUERY.matcher(query);
        if (!found.find()) {
            return false;
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(found.group(1)));
        var at = bytes.getLong();
        var sealed = Arrays.copyOfRange(bytes.array(), Long.BYTES, bytes.capacity());
        var age = now.toEpochMilli() - at;
        return MessageDigest.isEqual(sealed, seal(at, path, network))
                && age >= AGE_MIN.toMillis()
                && age <= AGE_MAX.toMillis();
    }

    private byte[] seal(long at, String path, String network) {
        var rest = (network + '\n' + path).getBytes(UTF_8);
        var content = ByteBuffer.allocate(Long.BYTES + rest.length).putLong(at).put(rest);
        return Arrays.copyOf(hashes.hash(Purpose.GUESS, hashes.writingKeyId(), content.array()), SEAL_LENGTH);
    }
}
