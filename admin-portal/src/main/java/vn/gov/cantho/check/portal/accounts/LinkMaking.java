package vn.gov.cantho.check.portal.accounts;

import vn.gov.cantho.check.portal.activations.AccountLink;

/** What became of an attempt to make a link for an account. */
public sealed interface LinkMaking {

    /** It is made and shown once; the one that the account had before is of no use any more. */
    record Made(AccountLink link) implements LinkMaking {}

    /** None is made, for this reason. */
    record Refused(AccountFlaw.Problem problem) implements LinkMaking {}
}
