package vn.gov.cantho.check.portal.checkpoints;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * How an entry of the trail is hashed, said a second time and on purpose: the functions of the database that do it can be
 * changed by whoever may change the database. Used by one thread.
 *
 * <p>SHA-256 of the hash before, the position as 8 bytes, and the fields as the text of a JSON array as PostgreSQL writes it.
 */
final class ChainHash {

    private static final int HASH_BYTES = 32;

    private final MessageDigest digest;
    private final StringBuilder text = new StringBuilder();

    ChainHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** What stands before the first entry. */
    static byte[] start() {
        return new byte[HASH_BYTES];
    }

    /**
     * The hash of an entry.
     *
     * @param previous that of the entry before
     */
    byte[] of(byte[] previous, ChainEntry entry) {
        digest.update(previous);
        for (var shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            digest.update((byte) (entry.position() >>> shift));
        }
        return digest.digest(text(entry).getBytes(StandardCharsets.UTF_8));
    }

    private String text(ChainEntry entry) {
        text.setLength(0);
        text.append('[').append(entry.micros()).append(", ").append(entry.account());
        string(entry.username());
        text.append(", ").append(entry.unit()).append(", ").append(entry.establishment());
        string(entry.action());
        string(entry.kind());
        text.append(", ").append(entry.subject());
        string(entry.before());
        string(entry.after());
        if (entry.roles() != null) {
            string(entry.roles());
        }
        return text.append(']').toString();
    }

    private void string(@Nullable String value) {
        text.append(", ");
        if (value == null) {
            text.append("null");
            return;
        }
        text.append('"');
        for (var index = 0; index < value.length(); index++) {
            character(value.charAt(index));
        }
        text.append('"');
    }

    private void character(char character) {
        switch (character) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (character < ' ') {
                    text.append("\\u%04x".formatted((int) character));
                } else {
                    text.append(character);
                }
            }
        }
    }
}
