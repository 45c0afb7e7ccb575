package vn.gov.cantho.check.portal.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account on whose behalf the current thread works. */
@Component
public class CurrentAccount {

    private final PersonRepository persons;

    CurrentAccount(PersonRepository persons) {
        this.persons = persons;
    }

    /** Returns the acting account; to be called only where a sign-in is certain. */
    public ActingAccount get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in on this thread"));
    }

    public Optional<ActingAccount> find() {
        return acting();
    }

    /** Whether the acting account and the other one are one person's, as far as it can be told. */
    public boolean isPersonOf(long otherAccountId) {
        return persons.isSamePerson(get().accountId(), otherAccountId);
    }

    /** Who is signed in or stands at the door; for what concerns them and asks for nothing, such as their language. */
    public Optional<ActingAccount> standing() {
        return find().or(() -> DoorAccount.current().map(DoorAccount::person));
    }

    static Optional<ActingAccount> acting() {
        return Acting.person().or(CurrentAccount::signedIn);
    }

    private static Optional<ActingAccount> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ActingAccount account) {
            return Optional.of(account);
        }
        return Optional.empty();
    }
}
