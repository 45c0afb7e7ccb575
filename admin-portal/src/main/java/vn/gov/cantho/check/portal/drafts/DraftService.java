package vn.gov.cantho.check.portal.drafts;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.Drafts;

/**
 * The drafts of the acting account, one for each form and subject; nobody else reads them. What is too large for a draft,
 * {@value #FIELDS_CHARACTERS_MAX} characters in all, is not kept, and the page says so.
 */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
class DraftService implements Drafts {

    static final int FIELDS_CHARACTERS_MAX = 60_000;

    private final DraftRepository drafts;
    private final CurrentAccount current;

    DraftService(DraftRepository drafts, CurrentAccount current) {
        this.drafts = drafts;
        this.current = current;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> find(String form, long subject) {
        return drafts.find(current.get().accountId(), form, subject);
    }

    @Override
    @Transactional
    public boolean keep(String form, long subject, Map<String, String> fields) {
        if (fields.values().stream().mapToInt(String::length).sum() > FIELDS_CHARACTERS_MAX) {
            return false;
        }
        drafts.keep(current.get(), form, subject, fields);
        drafts.forgetOld();
        return true;
    }

    @Override
    @Transactional
    public void forget(String form, long subject) {
        drafts.forget(current.get().accountId(), form, subject);
    }
}
