package vn.gov.cantho.check.portal.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.sessions.PortalSession;
import vn.gov.cantho.check.portal.sessions.SessionService;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.RecordTab;
import vn.gov.cantho.check.portal.shell.Texts;

/** The sessions of an account, for who keeps it. */
@org.springframework.stereotype.Component
final class AccountSessionsTab implements RecordTab {

    private final SessionService sessions;

    AccountSessionsTab(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public String subjectKind() {
        return AccountService.SUBJECT_KIND;
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
        return sessions.keeps(id) ? new SessionPanel(new OfAccount(id)) : new Paragraph(Texts.of("sessions.notKept"));
    }

    /** Those of one account. */
    private final class OfAccount implements SessionSource {

        private final long account;

        OfAccount(long account) {
            this.account = account;
        }

        @Override
        public List<PortalSession> find() {
            return sessions.ofAccount(account);
        }

        @Override
        public boolean end(long session) {
            return sessions.end(account, session);
        }

        @Override
        public boolean endAll() {
            Notices.done("sessions.allEnded", sessions.endAll(account));
            return true;
        }

        @Override
        public String wordsKey() {
            return "sessions.ofAccount";
        }

        @Override
        public String endAllKey() {
            return "sessions.endAll";
        }
    }
}
