package vn.gov.cantho.check.portal.documents;

import java.time.LocalDate;
import java.util.Optional;

/** A paper with number, issuer and validity, and the file that shows it where there is one. */
public record Document(
        DocumentId id,
        long establishmentId,
        DocumentType type,
        String number,
        String issuer,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> validUntil,
        Optional<MediaRef> file) {}
