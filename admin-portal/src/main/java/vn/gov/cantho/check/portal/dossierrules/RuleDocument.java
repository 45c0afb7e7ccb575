package vn.gov.cantho.check.portal.dossierrules;

import java.time.LocalDate;

/** The document that a version rests on. */
public record RuleDocument(String number, LocalDate day) {}
