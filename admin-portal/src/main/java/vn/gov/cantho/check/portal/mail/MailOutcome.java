package vn.gov.cantho.check.portal.mail;

/** What became of having a mail sent again. */
public sealed interface MailOutcome {

    /** It waits to be sent. */
    record Done() implements MailOutcome {}

    /** It has moved on since it was shown: sent, tried again, or forgotten. */
    record Overtaken() implements MailOutcome {}
}
