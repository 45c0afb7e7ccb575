package vn.gov.cantho.check.portal.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs work on behalf of an account where there is no request: loading demo data, tests. */
public final class Acting {

    private Acting() {}

    /**
     * Runs the work as the account and restores who acted before.
     *
     * @throws IllegalStateException inside a transaction, whose unit was set when it began, or inside a Vaadin session,
     *     which has an account of its own
     */
    public static <T> T as(ActingAccount account, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction keeps the unit it began with");
        }
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities()));
        SecurityContextHolder.setContext(context);
        try {
            if (!CurrentAccount.acting().equals(Optional.of(account))) {
                throw new IllegalStateException("This thread belongs to the session of another account");
            }
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The same for work without a result. */
    public static void run(ActingAccount account, Runnable work) {
        Acting.<Boolean>as(account, () -> {
            work.run();
            return true;
        });
    }
}
