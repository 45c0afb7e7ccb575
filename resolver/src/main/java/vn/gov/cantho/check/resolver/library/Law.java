package vn.gov.cantho.check.resolver.library;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a legal text.
 *
 * @param state as the portal names it
 * @param replacedBy the number of the text that took its place
 */
public record Law(
        String number,
        String issuer,
        LocalDate issuedOn,
        Optional<LocalDate> inForceOn,
        String state,
        Optional<String> replacedBy) {}
