package vn.gov.cantho.check.portal.accounts;

import java.util.List;

/** What became of an attempt to make an account. */
public sealed interface AccountCreation {

    /** The account is made. The password is known to nobody else and shown once. */
    record Created(long accountId, String password) implements AccountCreation {

        @Override
        public String toString() {
            return "Created[" + accountId + "]";
        }
    }

    /** Nothing was made; every flaw is named. */
    record Invalid(List<AccountFlaw> flaws) implements AccountCreation {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }
}
