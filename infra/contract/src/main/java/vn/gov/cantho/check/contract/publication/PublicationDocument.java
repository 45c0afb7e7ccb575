package vn.gov.cantho.check.contract.publication;

/**
 * The kinds of document that the public may be answered from. What a document holds is shown by its sample: the portal
 * tests that it writes such, the resolver that it reads such. Days are ISO dates, instants ISO in UTC, texts by
 * language; what is absent has no key; a reader skips keys it does not know.
 */
public enum PublicationDocument {
    ESTABLISHMENT("establishment", 65_536),
    PRODUCT("product", 65_536),
    PRODUCTION_LOT("production-lot", 262_144),
    PLACE("place", 65_536),
    ARTICLE("article", 262_144);

    /** The key that holds the number of the format, in every document. */
    public static final String FORMAT_KEY = "format";

    /** The format of this release. */
    public static final int FORMAT = 1;

    private final String text;
    private final int bytesMax;

    PublicationDocument(String text, int bytesMax) {
        this.text = text;
        this.bytesMax = bytesMax;
    }

    /** The most bytes of UTF-8 that the database keeps of such a document. */
    public int bytesMax() {
        return bytesMax;
    }

    /** The resource that holds the sample, from the root of the class path. */
    public String samplePath() {
        return "/vectors/publication/" + text + ".json";
    }
}
