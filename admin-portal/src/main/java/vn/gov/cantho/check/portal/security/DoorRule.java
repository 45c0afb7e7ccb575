package vn.gov.cantho.check.portal.security;

/** Says who is kept at the door after the password; supplied by the feature that keeps the door. */
@FunctionalInterface
public interface DoorRule {

    /** Whether the account has to prove, or to set up, something besides its password before all else. */
    boolean keeps(ActingAccount account);
}
