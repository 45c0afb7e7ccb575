package vn.gov.cantho.check.portal.queues;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Whether keys of one letter do something for the acting account: whoever speaks to their computer switches them off. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class SingleKeyService {

    private final DeadlineRepository choices;
    private final CurrentAccount current;

    SingleKeyService(DeadlineRepository choices, CurrentAccount current) {
        this.choices = choices;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public boolean isOn() {
        return choices.singleKeys(current.get().accountId());
    }

    @Transactional
    public void choose(boolean on) {
        choices.chooseSingleKeys(current.get().accountId(), on);
    }
}
