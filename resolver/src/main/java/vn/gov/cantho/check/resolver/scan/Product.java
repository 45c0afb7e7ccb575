package vn.gov.cantho.check.resolver.scan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is grown or made, in the content that was approved last.
 *
 * @param published whether the public may see it
 * @param label the label as it is on the goods
 * @param recording how its maker introduces it in spoken words
 * @param registered links of its maker to pages about it
 */
public record Product(
        long id,
        long revision,
        boolean published,
        Texts name,
        Facts facts,
        Optional<Image> image,
        Optional<Image> label,
        Guidance guidance,
        Optional<Recording> recording,
        Optional<Approval> approval,
        List<RegisteredLink> registered,
        List<Document> documents) {

    public Product {
        registered = List.copyOf(registered);
        documents = List.copyOf(documents);
    }

    Product withoutDocuments() {
        return new Product(
                id, revision, published, name, facts, image, label, guidance, recording, approval, List.of(),
                List.of());
    }

    /**
     * What is said about it.
     *
     * @param gtin 14 digits; absent for a product with a local code
     * @param standards the names of the standards it is made by
     */
    public record Facts(
            Optional<String> gtin,
            Optional<String> localCode,
            Optional<String> brand,
            Optional<Texts> description,
            Optional<String> origin,
            Optional<String> netContent,
            List<String> standards) {

        public Facts {
            standards = List.copyOf(standards);
        }
    }

    /**
     * A picture of it.
     *
     * @param url the address below {@code /media/}
     * @param width in pixels
     * @param height in pixels
     */
    public record Image(String url, int width, int height) {}

    /**
     * What it tells whoever uses it.
     *
     * @param usage how it is prepared, used, kept
     * @param warnings what to beware of
     */
    public record Guidance(Optional<Texts> usage, Optional<Texts> warnings) {}

    /**
     * A spoken introduction, in Vietnamese.
     *
     * @param url the address below {@code /media/}
     * @param seconds how long it plays
     * @param transcript what is said in it
     */
    public record Recording(String url, int seconds, Texts transcript) {}

    /** Who let the content be shown, and when. */
    public record Approval(Texts agency, LocalDate date) {}
}
