package vn.gov.cantho.check.portal.accounts;

import vn.gov.cantho.check.portal.passwords.PasswordFlaw;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** What became of an attempt to change one's own password. */
public sealed interface PasswordChange {

    /** The new one counts from now on; the account acts as this one, and its other sessions end. */
    record Done(ActingAccount account) implements PasswordChange {}

    /** The present password was not the right one. */
    record WrongPassword() implements PasswordChange {}

    /** The new one is too easy to guess, or not new. */
    record Refused(PasswordFlaw flaw) implements PasswordChange {}

    /** Too many passwords were checked at once; nothing is changed. */
    record Busy() implements PasswordChange {}
}
