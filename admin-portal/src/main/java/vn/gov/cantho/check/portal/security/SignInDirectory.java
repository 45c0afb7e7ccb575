package vn.gov.cantho.check.portal.security;

import java.util.Optional;

/** Knows the accounts; supplied by the feature that keeps them. */
@FunctionalInterface
public interface SignInDirectory {

    /** The account of a name in lower case. */
    Optional<SignInRecord> findForSignIn(String username);
}
