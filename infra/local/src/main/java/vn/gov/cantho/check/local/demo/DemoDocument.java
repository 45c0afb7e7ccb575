package vn.gov.cantho.check.local.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    NewDocument of(long establishment, DocumentSubject subject, LocalDate today, String fileSha256) {
        return new NewDocument(
                establishment,
                subject,
                type,
                number,
                issuer,
                Optional.of(issuedOn(today)),
                validUntil(today),
                Optional.of(fileSha256));
    }

    String fileName() {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf";
    }

    /**
     * What its page says, a line each.
     *
     * @param holder the product or the establishment that it was given for
     */
    List<String> lines(String holder, LocalDate today, DateTimeFormatter day) {
        var lines = new ArrayList<>(List.of(
                "Số: " + number,
                "Nơi cấp: " + issuer,
                "Cấp cho: " + holder,
                "Ngày cấp: " + day.format(issuedOn(today))));
        validUntil(today).ifPresent(until -> lines.add("Có giá trị đến: " + day.format(until)));
        return lines;
    }

    private LocalDate issuedOn(LocalDate today) {
        return today.minusDays(issuedDaysAgo);
    }

    private Optional<LocalDate> validUntil(LocalDate today) {
        return validDays == 0 ? Optional.empty() : Optional.of(issuedOn(today).plusDays(validDays));
    }
}
