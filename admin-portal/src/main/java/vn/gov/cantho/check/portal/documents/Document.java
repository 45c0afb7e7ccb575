package vn.gov.cantho.check.portal.documents;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper with number, issuer and validity, and the file that shows it where there is one.
 *
 * @param addedBy the agency that put it into the file of an establishment (Điều 9.1 b); empty for the establishment's own
 */
public record Document(
        DocumentId id,
        long establishmentId,
        DocumentType type,
        String number,
        String issuer,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> validUntil,
        Optional<MediaRef> file,
        Optional<Agency> addedBy) {

    /** An agency, by the name that it had when it added the paper. */
    public record Agency(long unitId, String name) {}
}
