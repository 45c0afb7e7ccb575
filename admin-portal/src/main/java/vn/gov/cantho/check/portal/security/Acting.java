package vn.gov.cantho.check.portal.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs work on behalf of an account where there is no request: loading demo data, tests. */
public final class Acting {

    private static final ScopedValue<ActingAccount> PERSON = ScopedValue.newInstance();

    private Acting() {}

    /** Runs the work as the person behind a session that looks as somebody else; what they may do is not asked for anew. */
    public static <T> T behind(Viewing viewing, Supplier<T> work) {
        return behind(viewing.person(), work::get);
    }

    /** Runs the work as the person behind a session that acts for nobody yet; what they may do is not asked for. */
    public static <T extends @Nullable Object, X extends Throwable> T behind(
            ActingAccount person, ScopedValue.CallableOp<T, X> work) throws X {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction keeps the unit it began with");
        }
        return ScopedValue.where(PERSON, person).call(work);
    }

    static boolean isBehind() {
        return PERSON.isBound();
    }

    static Optional<ActingAccount> person() {
        return PERSON.isBound() ? Optional.of(PERSON.get()) : Optional.empty();
    }

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
        var signIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities());
        signIn.setDetails(new Unattended());
        context.setAuthentication(signIn);
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
