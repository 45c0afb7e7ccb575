package vn.gov.cantho.check.portal.unitchanges;

import java.time.LocalDate;

/**
 * The decision by which units change.
 *
 * @param number as printed, 1 to {@value #NUMBER_MAX} characters
 * @param issuer whose decision it is, {@value #ISSUER_MIN} to {@value #ISSUER_MAX} characters
 */
public record Decision(String number, LocalDate date, String issuer) {

    public static final int NUMBER_MAX = 80;
    public static final int ISSUER_MIN = 2;
    public static final int ISSUER_MAX = 200;
}
