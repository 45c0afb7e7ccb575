package vn.gov.cantho.check.contract.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;

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

    /** The text of the sample, read anew each time. */
    public String sample() {
        var path = "/vectors/publication/" + text + ".json";
        try (var sample = requireNonNull(PublicationDocument.class.getResourceAsStream(path), path)) {
            return new String(sample.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
