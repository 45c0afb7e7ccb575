package vn.gov.cantho.check.resolver.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.contract.code.StampHashes.Purpose;
import vn.gov.cantho.check.resolver.scan.PinResult;

/**
 * The answer to a try, carried in the address of the page that shows it: signed, for one code and one browser, for half
 * an hour. So a reload tries nothing, no cookie is set, and any node can show the page. All tickets have one length.
 */
final class PinTickets {

    static final Duration AGE_MAX = Duration.ofMinutes(30);

    private static final int PLAIN_LENGTH = 2 + 2 * Long.BYTES;
    private static final int SEAL_LENGTH = 16;
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)pin=([A-Za-z0-9_-]{46})(?:&|$)");

    private final StampHashes hashes;

    PinTickets(StampHashes hashes) {
        this.hashes = hashes;
    }

    /**
     * What a ticket holds for.
     *
     * @param code the text of the code as it stands in the address
     * @param keyId of the code; of a text that is no code the writing key
     */
    record Holder(String code, int keyId, String agent) {}

    String write(PinResult result, Holder holder, Instant now) {
        var plain = plain(result, now);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(PLAIN_LENGTH + SEAL_LENGTH)
                        .put(plain)
                        .put(seal(plain, holder))
                        .array());
    }

    /** The answer that a query carries; none when there is no ticket, or it is not ours, not for this holder or old. */
    Optional<PinResult> read(String query, Holder holder, Instant now) {
        var found = IN_QUERY.matcher(query);
        if (!found.find()) {
            return Optional.empty();
        }
        var bytes = decode(found.group(1));
        if (bytes.length != PLAIN_LENGTH + SEAL_LENGTH) {
            return Optional.empty();
        }
        var plain = Arrays.copyOf(bytes, PLAIN_LENGTH);
        var sealed = Arrays.copyOfRange(bytes, PLAIN_LENGTH, bytes.length);
        return MessageDigest.isEqual(sealed, seal(plain, holder))
                ? result(ByteBuffer.wrap(plain), now)
                : Optional.empty();
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] plain(PinResult result, Instant now) {
        var plain = ByteBuffer.allocate(PLAIN_LENGTH);
        switch (result) {
            case PinResult.First(var at) -> put(plain, 'F', 0, now, at);
            case PinResult.Again(var firstAt) -> put(plain, 'A', 0, now, firstAt);
            case PinResult.Wrong(var left) -> put(plain, 'W', left, now, now);
            case PinResult.Exhausted _ -> put(plain, 'X', 0, now, now);
            case PinResult.Incomplete _ -> put(plain, 'I', 0, now, now);
            case PinResult.NotOurs _ -> put(plain, 'N', 0, now, now);
        }
        return plain.array();
    }

    private static void put(ByteBuffer plain, char outcome, int left, Instant now, Instant verified) {
        plain.put((byte) outcome).put((byte) left).putLong(now.getEpochSecond()).putLong(verified.getEpochSecond());
    }

    private static Optional<PinResult> result(ByteBuffer plain, Instant now) {
        var outcome = (char) plain.get();
        int left = plain.get();
        var age = Duration.ofSeconds(now.getEpochSecond() - plain.getLong());
        var verified = Instant.ofEpochSecond(plain.getLong());
        // The clocks of two nodes differ, so a ticket may seem to come from a little later.
        if (age.abs().compareTo(AGE_MAX) > 0) {
            return Optional.empty();
        }
        return switch (outcome) {
            case 'F' -> Optional.of(new PinResult.First(verified));
            case 'A' -> Optional.of(new PinResult.Again(verified));
            case 'W' -> Optional.of(new PinResult.Wrong(left));
            case 'X' -> Optional.of(new PinResult.Exhausted());
            case 'I' -> Optional.of(new PinResult.Incomplete());
            case 'N' -> Optional.of(new PinResult.NotOurs());
            // A later release may have more to say.
            default -> Optional.empty();
        };
    }

    private byte[] seal(byte[] plain, Holder holder) {
        var rest = (holder.code() + '\n' + holder.agent()).getBytes(UTF_8);
        var content = ByteBuffer.allocate(plain.length + rest.length).put(plain).put(rest);
        return Arrays.copyOf(hashes.hash(Purpose.PIN_ANSWER, holder.keyId(), content.array()), SEAL_LENGTH);
    }
}
