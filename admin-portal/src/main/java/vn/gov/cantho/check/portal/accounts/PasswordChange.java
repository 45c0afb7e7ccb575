package vn.gov.cantho.check.portal.accounts;

/** What became of an attempt to change one's own password. */
public sealed interface PasswordChange {

    /** The new one counts from now on. */
    record Done() implements PasswordChange {}

    /** The present password was not the right one. */
    record WrongPassword() implements PasswordChange {}

    /** The new one is too easy to guess. */
    record Refused(Flaw.Problem problem) implements PasswordChange {}
}
