package vn.gov.cantho.check.portal.accounts;

/** What became of an attempt to change an account. */
public sealed interface AccountChange {

    /** It is changed. */
    record Done() implements AccountChange {}

    /** It stays as it was, for this reason. */
    record Refused(AccountFlaw.Problem problem) implements AccountChange {}

    /** Somebody else changed it since this was read. */
    record Overtaken() implements AccountChange {}
}
