package vn.gov.cantho.check.portal.units;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The written request by which an agency asks for an account of a unit below it (Điều 7.2 of the Regulation), as typed.
 *
 * @param number as printed, 1 to {@value #NUMBER_MAX} characters
 * @param issuer who signed it, {@value #ISSUER_MIN} to {@value #ISSUER_MAX} characters
 * @param scanSha256 the scan among the files of the city
 */
public record WrittenRequest(String number, Optional<LocalDate> date, String issuer, Optional<String> scanSha256) {

    public static final int NUMBER_MAX = 80;
    public static final int ISSUER_MIN = 2;
    public static final int ISSUER_MAX = 200;

    public WrittenRequest {
        number = number.strip();
        issuer = issuer.strip();
    }
}
