package vn.gov.cantho.check.portal.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.DoorAccount;
import vn.gov.cantho.check.portal.security.SessionBook.Occasion;
import vn.gov.cantho.check.portal.security.SessionKey;

/**
 * Hears when people sign in and when the portal forgets a session, for whatever reason. A session that could not be taken
 * down has no key, and its next request ends it.
 */
@Component
@ConditionalOnWebApplication
class SessionDoor implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionDoor.class);

    private final SessionLedger ledger;

    SessionDoor(SessionLedger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    public void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            switch (event.getAuthentication().getPrincipal()) {
                case ActingAccount account -> begin(account, request, false);
                case DoorAccount(var person) -> Acting.behind(person, () -> begin(person, request, true));
                case null, default -> {}
            }
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        SessionKey.of(event.getSession()).ifPresent(this::gone);
    }

    /** A second step of the same sign-in goes on with the session that the first began. */
    private boolean begin(ActingAccount account, HttpServletRequest request, boolean atDoor) {
        var session = request.getSession();
        if (SessionKey.of(session)
                .filter(key -> ledger.goesOn(account, key, Occasion.USE))
                .isEmpty()) {
            session.removeAttribute(SessionKey.ATTRIBUTE);
            begin(account, session, origin(request), atDoor);
        }
        return atDoor;
    }

    private void begin(ActingAccount account, HttpSession session, Origin origin, boolean atDoor) {
        var key = SessionKey.fresh();
        if (ledger.begin(account, key, origin, atDoor) > 0) {
            CrowdedOut.tell(session);
        }
        session.setAttribute(SessionKey.ATTRIBUTE, key);
    }

    private void gone(SessionKey key) {
        try {
            ledger.gone(key);
        } catch (DataAccessException | TransactionException failure) {
            LOG.info("The end of a session could not be taken down; time will end it: {}", failure.getMessage());
        }
    }

    private static Origin origin(HttpServletRequest request) {
        return Origin.of(
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""), request.getRemoteAddr());
    }
}
