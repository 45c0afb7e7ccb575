package vn.gov.cantho.check.portal.checkpoints;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The claim that at a moment the trail ended with a hash, signed (decision 0046).
 *
 * @param position place of the last entry, from 1
 * @param hash its hash, 64 hexadecimal digits
 * @param at when it was signed, to the microsecond
 * @param keyId which key it was signed with
 * @param signature Ed25519 of {@link #signedText}, in Base64
 */
record Checkpoint(long position, String hash, Instant at, String keyId, String signature) {

    private static final String FORM = "v1";
    private static final int PARTS = 6;
    private static final int HASH_LENGTH = 64;
    private static final int LINE_LENGTH_MAX = 400;

    /** What is signed: the line without its signature. The form is part of it, so that no other text reads like one. */
    static byte[] signedText(long position, String hash, Instant at, String keyId) {
        return "check-audit-%s %d %s %s %s"
                .formatted(FORM, position, hash, at, keyId)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] signedText() {
        return signedText(position, hash, at, keyId);
    }

    /** The checkpoint as one line of a file. */
    String line() {
        return String.join(" ", FORM, Long.toString(position), hash, at.toString(), keyId, signature);
    }

    /** Reads a line; empty when it is none of ours. */
    static Optional<Checkpoint> parse(String line) {
        var parts = line.split(" ", -1);
        if (line.length() > LINE_LENGTH_MAX || parts.length != PARTS || !parts[0].equals(FORM)) {
            return Optional.empty();
        }
        try {
            var read = new Checkpoint(Long.parseLong(parts[1]), parts[2], Instant.parse(parts[3]), parts[4], parts[5]);
            HexFormat.of().parseHex(read.hash);
            Base64.getDecoder().decode(read.signature);
            return read.position > 0 && read.hash.length() == HASH_LENGTH ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
