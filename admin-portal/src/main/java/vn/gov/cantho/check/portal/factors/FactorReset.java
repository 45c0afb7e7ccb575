package vn.gov.cantho.check.portal.factors;

import vn.gov.cantho.check.portal.activations.AccountLink;

/** What became of an attempt to take all factors of an account away. */
public sealed interface FactorReset {

    /** They are gone, its sessions have ended, and its owner chooses a password by this link, which is shown once. */
    record Done(AccountLink link) implements FactorReset {}

    /** Nothing is changed, for this reason. */
    record Refused(FactorFlaw flaw) implements FactorReset {}
}
