package vn.gov.cantho.check.resolver.scan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate, a test report or another paper that supports what is shown.
 *
 * @param type what it is, by key, such as {@code VIETGAP}
 * @param validUntil the last day it is valid; absent when it does not end
 * @param url the address of the file below {@code /media/}
 */
public record Document(
        String type, String number, String issuer, Optional<LocalDate> validUntil, Optional<String> url) {

    /** Whether it is past its last day. */
    public boolean isExpired(LocalDate today) {
        return validUntil.isPresent() && validUntil.get().isBefore(today);
    }
}
