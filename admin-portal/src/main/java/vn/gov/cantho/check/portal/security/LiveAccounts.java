package vn.gov.cantho.check.portal.security;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells whether somebody who has signed in may go on as they are. */
@Component
public class LiveAccounts {

    private final SignInDirectory directory;
    private final InstantSource clock;

    public LiveAccounts(SignInDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Whether the account is open and has the same unit, roles, functions and password as in this session, and no one-time
     * password that grew too old.
     */
    public boolean isLive(ActingAccount acting) {
        return directory
                .findForSignIn(acting.username())
                .filter(SignInRecord::open)
                .filter(record -> !record.isPasswordExpired(clock.instant()))
                .map(SignInRecord::account)
                .filter(now -> now.unitId() == acting.unitId()
                        && now.roles().equals(acting.roles())
                        && now.rights().equals(acting.rights())
                        && now.password().equals(acting.password()))
                .isPresent();
    }
}
