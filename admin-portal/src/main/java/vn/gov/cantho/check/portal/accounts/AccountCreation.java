package vn.gov.cantho.check.portal.accounts;

import java.util.List;

/** What became of an attempt to make an account. */
public sealed interface AccountCreation {

    /** The account is made. Nobody can sign in with it until its owner has chosen a password by a link. */
    record Created(long accountId) implements AccountCreation {}

    /** Nothing was made; every flaw is named. */
    record Invalid(List<AccountFlaw> flaws) implements AccountCreation {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }
}
