package vn.gov.cantho.check.portal.documents;

/** A picture made safe: its JPEG bytes and its size in pixels. */
final class Picture {

    private final byte[] jpeg;
    private final int width;
    private final int height;

    Picture(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg.clone();
        this.width = width;
        this.height = height;
    }

    byte[] jpeg() {
        return jpeg.clone();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
