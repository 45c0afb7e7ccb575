package vn.gov.cantho.check.portal.documents;

import java.util.Locale;

/** What a stored file is, decided from its bytes and never from its name. */
public enum MediaKind {
    JPG("image/jpeg"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    MP3("audio/mpeg"),
    M4A("audio/mp4");

    private final String contentType;

    MediaKind(String contentType) {
        this.contentType = contentType;
    }

    /** The media type to answer with. */
    public String contentType() {
        return contentType;
    }

    /** The ending of the file in addresses and in the database. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MediaKind of(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }
}
