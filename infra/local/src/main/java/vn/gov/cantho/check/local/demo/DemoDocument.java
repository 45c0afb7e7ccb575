package vn.gov.cantho.check.local.demo;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.documents.DocumentType;
import vn.gov.cantho.check.portal.documents.NewDocument;

/**
 * A document of the demo data; its days are counted from the day of loading.
 *
 * @param validDays from the day of issue; 0 for a document without an end
 */
record DemoDocument(DocumentType type, String number, String issuer, int issuedDaysAgo, int validDays) {

    NewDocument of(long establishment, DocumentSubject subject, LocalDate today) {
        var issued = today.minusDays(issuedDaysAgo);
        var until = validDays == 0 ? Optional.<LocalDate>empty() : Optional.of(issued.plusDays(validDays));
        return new NewDocument(
                establishment, subject, type, number, issuer, Optional.of(issued), until, Optional.empty());
    }
}
