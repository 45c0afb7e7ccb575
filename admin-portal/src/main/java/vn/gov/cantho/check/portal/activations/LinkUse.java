package vn.gov.cantho.check.portal.activations;

import java.time.Duration;
import vn.gov.cantho.check.portal.passwords.PasswordFlaw;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** What became of an attempt to choose a password by a link. */
public sealed interface LinkUse {

    /** It is chosen, the link is used, all sessions of the account have ended; this is who may go on. */
    record Done(ActingAccount account) implements LinkUse {}

    /** The password is too easy to guess. */
    record Refused(PasswordFlaw flaw) implements LinkUse {}

    /** There is no such link, or no more. */
    record Gone() implements LinkUse {}

    /** Too many passwords were checked at once; nothing is changed. */
    record Busy() implements LinkUse {}

    /** Too many attempts came from there; nothing was looked at. */
    record Delayed(Duration waitTime) implements LinkUse {}
}
