package vn.gov.cantho.check.portal.mail;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** How the acting account hears by mail. The trail takes down that it was changed, never the address. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class PreferenceService {

    private static final String AUDIT_KIND = "ACCOUNT";

    private final PreferenceRepository preferences;
    private final MailSettings settings;
    private final AuditTrail trail;
    private final CurrentAccount current;

    PreferenceService(
            PreferenceRepository preferences, MailSettings settings, AuditTrail trail, CurrentAccount current) {
        this.preferences = preferences;
        this.settings = settings;
        this.trail = trail;
        this.current = current;
    }

    /** Whether this system sends mail at all. */
    public boolean isMailOn() {
        return settings.isOn();
    }

    /** What was chosen; {@link Preference#NONE} where nothing was. */
    @Transactional(readOnly = true)
    public Preference find() {
        return own().orElse(Preference.NONE);
    }

    /**
     * Keeps a choice. A new address is asked first, by a mail with a link that is good once and for 24 hours.
     *
     * @param chosen its version is the one that the page showed
     */
    @Transactional
    public PreferenceOutcome save(Preference chosen) {
        if (!Preference.isAddress(chosen.email())) {
            return new PreferenceOutcome.AddressMalformed();
        }
        var before = own();
        if (!preferences.save(current.get().accountId(), chosen)) {
            return new PreferenceOutcome.Overtaken(find());
        }
        record(
                "MAIL_PREFERENCE_CHANGED",
                Map.of("mode", chosen.mode().name(), "hour", Integer.toString(chosen.hour())));
        var isNew = before.filter(known -> known.email().equals(chosen.email())).isEmpty();
        return isNew ? ask() : new PreferenceOutcome.Saved(find());
    }

    /** Sends the question again. */
    @Transactional
    public PreferenceOutcome askAgain() {
        return ask();
    }

    /** Forgets the address; what waits for it is not sent. */
    @Transactional
    public void forget() {
        if (preferences.forget(current.get().accountId())) {
            record("MAIL_PREFERENCE_FORGOTTEN", Map.of());
        }
    }

    /** Takes the yes of an address: the text at the end of the link. False when it is not, or no more, the right one. */
    @Transactional
    public boolean confirm(String token) {
        var confirmed = Token.hash(token).filter(preferences::confirm).isPresent();
        if (confirmed) {
            record("MAIL_ADDRESS_CONFIRMED", Map.of());
        }
        return confirmed;
    }

    private PreferenceOutcome ask() {
        var asked = preferences.ask();
        var now = find();
        return asked || now.isConfirmed() ? new PreferenceOutcome.Saved(now) : new PreferenceOutcome.AskedTooOften(now);
    }

    private Optional<Preference> own() {
        return preferences.find(current.get().accountId());
    }

    private void record(String action, Map<String, String> after) {
        var own = current.get();
        trail.record(action, new AuditSubject(AUDIT_KIND, own.accountId()), own.unitId(), Map.of(), after);
    }
}
