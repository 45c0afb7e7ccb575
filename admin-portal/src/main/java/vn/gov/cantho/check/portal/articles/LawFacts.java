package vn.gov.cantho.check.portal.articles;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a legal text. Nothing is left out by who writes it down: the rules ask for what is missing.
 *
 * @param number as it stands on the text, such as {@code 02/2024/TT-BKHCN}
 * @param replacedBy the number of the text that took its place
 */
public record LawFacts(
        String number,
        String issuer,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> inForceOn,
        Optional<LawState> state,
        String replacedBy) {

    public LawFacts {
        number = number.strip();
        issuer = issuer.strip();
        replacedBy = replacedBy.strip();
    }
}
