package vn.gov.cantho.check.portal.documents;

/** A recording made safe: bytes that hold sound and nothing else, and how long it plays. */
final class Recording {

    private final MediaKind kind;
    private final byte[] bytes;
    private final int seconds;

    Recording(MediaKind kind, byte[] bytes, int seconds) {
        this.kind = kind;
        this.bytes = bytes.clone();
        this.seconds = seconds;
    }

    MediaKind kind() {
        return kind;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** How long it plays, a begun second counted whole. */
    int seconds() {
        return seconds;
    }
}
