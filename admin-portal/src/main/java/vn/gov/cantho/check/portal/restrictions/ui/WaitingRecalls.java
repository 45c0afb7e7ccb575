package vn.gov.cantho.check.portal.restrictions.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.restrictions.RestrictionService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.WaitingItem;
import vn.gov.cantho.check.portal.shell.WaitingWork;

/** Recalls, and ends of recalls, that wait for a second person. */
@Component
final class WaitingRecalls implements WaitingWork {

    private final RestrictionService restrictions;

    WaitingRecalls(RestrictionService restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public String kindLabelKey() {
        return "restrictions.card";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.mayUse("RECALLS") && account.holds(Role.APPROVER);
    }

    /** The list has what waits for a second person before all else. */
    @Override
    public List<WaitingItem> find(int limit) {
        return restrictions.find(ListQuery.first(limit)).stream()
                .filter(restriction -> restriction.waitingFor().isPresent())
                .map(restriction -> new WaitingItem(
                        restriction.subject().name(),
                        restriction.subject().establishmentName(),
                        restriction.proposedAt(),
                        Optional.empty(),
                        "restrictions/restriction/" + restriction.id().value()))
                .toList();
    }

    @Override
    public int count() {
        return restrictions.countWaiting();
    }
}
