package vn.gov.cantho.check.portal.documents;

/** A stored file with its bytes. */
public final class MediaContent {

    private final MediaRef ref;
    private final byte[] bytes;

    MediaContent(MediaRef ref, byte[] bytes) {
        this.ref = ref;
        this.bytes = bytes.clone();
    }

    public MediaRef ref() {
        return ref;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
