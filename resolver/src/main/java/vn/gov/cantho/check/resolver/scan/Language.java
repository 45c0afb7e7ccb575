package vn.gov.cantho.check.resolver.scan;

/** A language that pages are made in. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The tag as HTML and HTTP write it. */
    public String tag() {
        return tag;
    }
}
