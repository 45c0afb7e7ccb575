package vn.gov.cantho.check.portal.accounts;

/** Whether an account may be used. */
public enum AccountState {
    ACTIVE,
    LOCKED
}
