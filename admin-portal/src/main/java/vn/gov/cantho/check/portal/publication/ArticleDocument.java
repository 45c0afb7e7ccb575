package vn.gov.cantho.check.portal.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the public reads of an article: the version that was let out last. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ArticleDocument(
        int format,
        Optional<Boolean> sample,
        PublicText title,
        PublicText summary,
        PublicText unit,
        Optional<LocalDate> changedOn,
        Blocks text,
        Optional<Picture> picture,
        Optional<PdfFile> file,
        Optional<Law> law) {

    /** The text by language, in parts (decision 0015). */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Blocks(List<ArticleBlock> vi, Optional<List<ArticleBlock>> en) {}

    /** A picture by its content address. */
    record Picture(String url, int width, int height) {}

    /** The text itself, as it was signed. */
    record PdfFile(String url, int bytes) {}

    /** What is known of a legal text. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Law(
            String number,
            String issuer,
            LocalDate issuedOn,
            Optional<LocalDate> inForceOn,
            String state,
            Optional<String> replacedBy) {}
}
