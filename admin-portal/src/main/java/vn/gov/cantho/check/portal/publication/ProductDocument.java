package vn.gov.cantho.check.portal.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the public reads about a product: its last approved version. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ProductDocument(
        int format,
        PublicText name,
        String group,
        Optional<String> gtin,
        Optional<String> localCode,
        Optional<String> brand,
        Optional<PublicText> description,
        Optional<String> origin,
        Optional<String> netContent,
        List<String> standards,
        Optional<Image> image,
        Optional<Image> label,
        Optional<PublicText> usageGuide,
        Optional<PublicText> safetyWarnings,
        Optional<Recording> recording,
        Optional<Approval> approval,
        Optional<List<PublicLink>> links,
        List<PublicFile> documents) {

    ProductDocument {
        standards = List.copyOf(standards);
        documents = List.copyOf(documents);
    }

    /** A picture by its content address. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Image(String url, Optional<Integer> width, Optional<Integer> height) {}

    /** A spoken introduction by its content address, and what is said in it. */
    record Recording(String url, int seconds, PublicText transcript) {}

    /** Who approved what is shown, and on which day in Cần Thơ. */
    record Approval(PublicText agency, LocalDate date) {}

    /** What may be said of a product nobody has approved: how it is called. */
    ProductDocument unapproved() {
        return new ProductDocument(
                format,
                name,
                group,
                gtin,
                localCode,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
