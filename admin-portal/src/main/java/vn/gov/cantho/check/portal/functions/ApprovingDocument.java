package vn.gov.cantho.check.portal.functions;

import java.time.LocalDate;

/**
 * The document that approved a change of configuration (Điều 11.2 of the Regulation).
 *
 * @param number as printed, 1 to {@value #NUMBER_MAX} characters
 */
public record ApprovingDocument(String number, LocalDate date) {

    public static final int NUMBER_MAX = 80;
}
