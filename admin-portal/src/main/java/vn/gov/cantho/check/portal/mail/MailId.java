package vn.gov.cantho.check.portal.mail;

/** Number of a mail. */
public record MailId(long value) {}
