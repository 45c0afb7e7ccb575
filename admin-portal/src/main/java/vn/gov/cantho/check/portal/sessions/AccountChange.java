package vn.gov.cantho.check.portal.sessions;

import vn.gov.cantho.check.portal.security.ActingAccount;

/** Whose rights have changed. */
sealed interface AccountChange {

    /** Whether it may concern somebody who has signed in. */
    boolean concerns(ActingAccount account);

    /** One account: its state, unit, roles or password. */
    record OfAccount(long id) implements AccountChange {

        @Override
        public boolean concerns(ActingAccount account) {
            return account.accountId() == id;
        }
    }

    /** A unit: its state or type. */
    record OfUnit(long id) implements AccountChange {

        @Override
        public boolean concerns(ActingAccount account) {
            return account.unitId() == id;
        }
    }

    /** What units may do, or nobody knows what. */
    record OfAll() implements AccountChange {

        @Override
        public boolean concerns(ActingAccount account) {
            return true;
        }
    }
}
