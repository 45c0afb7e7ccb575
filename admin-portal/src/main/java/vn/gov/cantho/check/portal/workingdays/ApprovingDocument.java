package vn.gov.cantho.check.portal.workingdays;

import java.time.LocalDate;

/**
 * The document that a change of the catalogue stands on (Regulation, Điều 11.2).
 *
 * @param number its number and sign, such as {@code 8726/VPCP-KGVX}; 3 to 100 characters
 * @param day when it was signed
 */
public record ApprovingDocument(String number, LocalDate day) {}
