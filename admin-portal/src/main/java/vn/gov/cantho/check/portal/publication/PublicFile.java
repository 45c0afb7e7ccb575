package vn.gov.cantho.check.portal.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate, test result or declaration as the public sees it.
 *
 * @param type the kind of document, as the portal names it
 * @param url where its file is served, when there is one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PublicFile(String type, String number, String issuer, Optional<LocalDate> validUntil, Optional<String> url) {

    private static final String BUSINESS_REGISTRATION = "BUSINESS_REGISTRATION";

    /** The same document without the scan that shows the identity papers of a private person. */
    PublicFile ofPrivatePerson() {
        return type.equals(BUSINESS_REGISTRATION)
                ? new PublicFile(type, number, issuer, validUntil, Optional.empty())
                : this;
    }
}
