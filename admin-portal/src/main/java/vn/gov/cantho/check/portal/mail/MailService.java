package vn.gov.cantho.check.portal.mail;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Mail that did not arrive, for the administrators of the city: why, and once more. */
@Service
@PreAuthorize(MailService.MAY_LOOK)
public class MailService implements ListSource<Mail> {

    /** Who keeps the mail of all. */
    public static final String MAY_LOOK = Authorities.CITY_ADMINISTERS;

    private static final String AUDIT_KIND = "MAIL";

    private final MailRepository mails;
    private final MailSettings settings;
    private final AuditTrail trail;
    private final CurrentAccount current;

    MailService(MailRepository mails, MailSettings settings, AuditTrail trail, CurrentAccount current) {
        this.mails = mails;
        this.settings = settings;
        this.trail = trail;
        this.current = current;
    }

    /** Whether this system sends mail at all. */
    public boolean isMailOn() {
        return settings.isOn();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mail> find(ListQuery query) {
        return mails.findPage(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return mails.count(query);
    }

    /** How many were given up. */
    @Transactional(readOnly = true)
    public int countUndeliverable() {
        return mails.countUndeliverable();
    }

    /** Has a mail sent again that was given up. */
    @Transactional
    public MailOutcome resend(Mail shown) {
        if (!mails.resend(shown.id(), shown.version())) {
            return new MailOutcome.Overtaken();
        }
        trail.record(
                "MAIL_RESENT",
                new AuditSubject(AUDIT_KIND, shown.id().value()),
                current.get().unitId(),
                Map.of("state", shown.state().name()),
                Map.of("state", Mail.State.WAITING.name()));
        return new MailOutcome.Done();
    }
}
