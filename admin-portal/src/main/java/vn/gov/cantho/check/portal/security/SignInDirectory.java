package vn.gov.cantho.check.portal.security;

import java.util.Optional;

/** Knows the accounts; supplied by the feature that keeps them. */
public interface SignInDirectory {

    /** The account of a name in lower case. */
    Optional<SignInRecord> findForSignIn(String username);

    /** Puts another hash of the same password in the place of the one before, unless that was replaced meanwhile. */
    void renewHash(ActingAccount account, String before, String now);
}
