package vn.gov.cantho.check.portal.security;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whether somebody who has signed in may go on as they are. */
@Component
public class LiveAccounts {

    private final SignInDirectory directory;
    private final SessionBook sessions;

    public LiveAccounts(SignInDirectory directory, SessionBook sessions) {
        this.directory = directory;
        this.sessions = sessions;
    }

    /**
     * Whether the account is open and has the same unit, roles, functions and password as in this session, and the session
     * itself has not ended. One without a key was never begun. Of somebody who looks as an establishment, or who stands at
     * the door, the person is asked.
     */
    public boolean isLive(ActingAccount acting, Optional<SessionKey> key, SessionBook.Occasion occasion) {
        return Viewing.current()
                .map(Viewing::person)
                .or(() -> DoorAccount.current().map(DoorAccount::person))
                .map(person -> Acting.behind(person, () -> goesOn(person, key, occasion)))
                .orElseGet(() -> goesOn(acting, key, occasion));
    }

    private boolean goesOn(ActingAccount acting, Optional<SessionKey> key, SessionBook.Occasion occasion) {
        return isUnchanged(acting)
                && key.filter(held -> sessions.goesOn(acting, held, occasion)).isPresent();
    }

    private boolean isUnchanged(ActingAccount acting) {
        return directory
                .findForSignIn(acting.username())
                .filter(SignInRecord::open)
                .map(SignInRecord::account)
                .filter(now -> now.unitId() == acting.unitId()
                        && now.roles().equals(acting.roles())
                        && now.rights().equals(acting.rights())
                        && now.password().equals(acting.password()))
                .isPresent();
    }
}
