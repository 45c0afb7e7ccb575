package vn.gov.cantho.check.portal.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Where every sign-in comes through once the password, or a link in its place, was right: in, or to the door first. */
@Component
public class Entrance {

    private final DoorRule rule;

    Entrance(DoorRule rule) {
        this.rule = rule;
    }

    /**
     * The sign-in that the account has for now.
     *
     * @param details what is kept of the request
     */
    public Authentication of(ActingAccount account, @Nullable Object details) {
        if (rule.keeps(account)) {
            return new DoorAccount(account).authentication(details);
        }
        var signIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities());
        signIn.setDetails(details);
        return signIn;
    }
}
