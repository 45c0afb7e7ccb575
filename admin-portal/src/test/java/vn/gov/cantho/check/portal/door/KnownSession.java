package vn.gov.cantho.check.portal.door;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.DoorAccount;
import vn.gov.cantho.check.portal.security.SessionKey;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** A session with its row, and work within a request of it. */
record KnownSession(ActingAccount account, SessionKey key, boolean atDoor) {

    /** One that began at a moment, by the password. */
    static KnownSession begun(ActingAccount account, boolean atDoor, Instant at) {
        var key = SessionKey.fresh();
        var moment = at.atOffset(ZoneOffset.UTC);
        PortalDatabase.started()
                .owner()
                .sql("""
                        INSERT INTO portal.session (unit_id, account_id, key_hash, started_at, last_seen_at, device, network,
                                                    proven_at, proven_by, at_door)
                        VALUES (?, ?, ?, ?, ?, '', '', ?, 'PASSWORD', ?)
                        """)
                .params(account.unitId(), account.accountId(), key.hash(), moment, moment, moment, atDoor)
                .update();
        return new KnownSession(account, key, atDoor);
    }

    /** Does something in a request of the session. */
    <T> T within(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signIn());
        var request = new MockHttpServletRequest();
        var session = new MockHttpSession();
        session.setAttribute(SessionKey.ATTRIBUTE, key);
        request.setSession(session);
        SecurityContextHolder.setContext(context);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return work.get();
        } finally {
            RequestContextHolder.resetRequestAttributes();
            SecurityContextHolder.setContext(before);
        }
    }

    /** What the row has in a column, as text. */
    String row(String column) {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT " + column + "::text FROM portal.session WHERE key_hash = ?")
                .param(key.hash())
                .query(String.class)
                .single();
    }

    private Authentication signIn() {
        return atDoor ? new DoorAccount(account).authentication(null) : in(account);
    }

    private static Authentication in(ActingAccount account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities());
    }
}
