package vn.gov.cantho.check.portal.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What became of the file of a stranger that was to be made safe. */
public sealed interface CleanFile {

    /** It is safe. */
    record Clean(Content content) implements CleanFile {}

    /** It cannot be made safe, or is too large. */
    record Refused(StoredMedia.Reason reason) implements CleanFile {}

    /** The bytes of a file that is safe: JPEG or PDF. */
    final class Content {

        private final MediaKind kind;
        private final byte[] bytes;

        Content(MediaKind kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes.clone();
        }

        public MediaKind kind() {
            return kind;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        /** The hash of the bytes, 64 hexadecimal digits. */
        public String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
