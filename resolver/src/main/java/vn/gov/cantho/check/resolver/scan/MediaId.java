package vn.gov.cantho.check.resolver.scan;

import java.util.HexFormat;
import java.util.Optional;

/**
 * The name of a picture, document or recording: the SHA-256 of its bytes.
 *
 * @param sha256 64 digits, lower case
 */
public record MediaId(String sha256, Kind kind) {

    private static final int DIGITS = 64;

    /** What the bytes are. */
    public enum Kind {
        JPG("image/jpeg"),
        WEBP("image/webp"),
        PDF("application/pdf"),
        MP3("audio/mpeg"),
        M4A("audio/mp4");

        private final String contentType;

        Kind(String contentType) {
            this.contentType = contentType;
        }

        /** The media type as HTTP says it. */
        public String contentType() {
            return contentType;
        }
    }

    /** Reads a name such as {@code 4032….jpg}; empty when it is none. */
    public static Optional<MediaId> read(String name) {
        if (name.length() <= DIGITS || !isDigest(name)) {
            return Optional.empty();
        }
        return switch (name.substring(DIGITS)) {
            case ".jpg" -> Optional.of(new MediaId(name.substring(0, DIGITS), Kind.JPG));
            case ".webp" -> Optional.of(new MediaId(name.substring(0, DIGITS), Kind.WEBP));
            case ".pdf" -> Optional.of(new MediaId(name.substring(0, DIGITS), Kind.PDF));
            case ".mp3" -> Optional.of(new MediaId(name.substring(0, DIGITS), Kind.MP3));
            case ".m4a" -> Optional.of(new MediaId(name.substring(0, DIGITS), Kind.M4A));
            default -> Optional.empty();
        };
    }

    /** The digest as bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(sha256);
    }

    private static boolean isDigest(String name) {
        for (var i = 0; i < DIGITS; i++) {
            var character = name.charAt(i);
            if ((character < '0' || character > '9') && (character < 'a' || character > 'f')) {
                return false;
            }
        }
        return true;
    }
}
