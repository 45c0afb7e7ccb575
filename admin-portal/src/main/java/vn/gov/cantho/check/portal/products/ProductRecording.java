package vn.gov.cantho.check.portal.products;

import java.util.Optional;

/**
 * How a product introduces itself in spoken words. Texts are composed (NFC) and without blanks around them; an empty text
 * means that nothing is given.
 *
 * @param sha256 the hash of a stored recording of the same establishment
 * @param transcriptVi what is said in it, for who cannot hear or has no quiet (WCAG 2.2, 1.2.1)
 * @param transcriptEn the same in English
 */
public record ProductRecording(Optional<String> sha256, String transcriptVi, String transcriptEn) {

    /** Nothing is given. */
    public static final ProductRecording NONE = new ProductRecording(Optional.empty(), "", "");

    public ProductRecording {
        transcriptVi = ProductContent.text(transcriptVi);
        transcriptEn = ProductContent.text(transcriptEn);
    }
}
