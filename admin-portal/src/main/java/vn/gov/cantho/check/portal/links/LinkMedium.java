package vn.gov.cantho.check.portal.links;

/** What a registered link leads to. */
public enum LinkMedium {
    PAGE("text/html"),
    PDF("application/pdf"),
    VIDEO("video/mp4");

    private final String mediaType;

    LinkMedium(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type. */
    public String mediaType() {
        return mediaType;
    }

    static LinkMedium of(String mediaType) {
        for (var medium : values()) {
            if (medium.mediaType.equals(mediaType)) {
                return medium;
            }
        }
        throw new IllegalArgumentException("no medium of a link: " + mediaType);
    }
}
