package vn.gov.cantho.check.portal.accounts;

import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * Somebody has changed their own password. Published in the transaction of the change, in the session that goes on.
 *
 * @param account as it was before
 */
public record PasswordChanged(ActingAccount account) {}
