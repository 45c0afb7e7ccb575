package vn.gov.cantho.check.portal.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import vn.gov.cantho.check.portal.sessions.PortalSession;
import vn.gov.cantho.check.portal.sessions.SessionService;
import vn.gov.cantho.check.portal.shell.RecordTab;

/** The reader's own sessions, on the page of their account. */
@ConditionalOnWebApplication
@org.springframework.stereotype.Component
final class OwnSessionsPart implements RecordTab {

    private final SessionService sessions;
    private final AuthenticationContext authentication;

    OwnSessionsPart(SessionService sessions, AuthenticationContext authentication) {
        this.sessions = sessions;
        this.authentication = authentication;
    }

    @Override
    public String subjectKind() {
        return "OWN_ACCOUNT";
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "sessions.title";
    }

    @Override
    public Component content(long id, Runnable changed) {
        return new SessionPanel(new Own());
    }

    /** Ends all of them with the one that asks, which goes to the sign-in at once. */
    private final class Own implements SessionSource {

        @Override
        public List<PortalSession> find() {
            return sessions.own();
        }

        @Override
        public boolean end(long session) {
            return sessions.endOwn(session);
        }

        @Override
        public boolean endAll() {
            sessions.endOwnEverywhere();
            authentication.logout();
            return false;
        }

        @Override
        public String wordsKey() {
            return "sessions.own";
        }

        @Override
        public String endAllKey() {
            return "sessions.endEverywhere";
        }
    }
}
