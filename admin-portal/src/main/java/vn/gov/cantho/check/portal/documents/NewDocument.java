package vn.gov.cantho.check.portal.documents;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document to be added.
 *
 * @param establishmentId whose document it is
 * @param fileSha256 the hash of a file stored before for the same establishment
 */
public record NewDocument(
        long establishmentId,
        DocumentSubject subject,
        DocumentType type,
        String number,
        String issuer,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> validUntil,
        Optional<String> fileSha256) {

    static final int NUMBER_MAX_CHARACTERS = 80;
    static final int ISSUER_MAX_CHARACTERS = 200;

    public NewDocument {
        number = number.strip().replaceAll("\\s+", " ");
        issuer = issuer.strip().replaceAll("\\s+", " ");
    }
}
