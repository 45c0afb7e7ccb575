package vn.gov.cantho.check.portal.cancellations.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.cancellations.CancellationService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.WaitingItem;
import vn.gov.cantho.check.portal.shell.WaitingWork;

/** Cancellations that wait for a second person. */
@Component
final class WaitingCancellations implements WaitingWork {

    private final CancellationService cancellations;

    WaitingCancellations(CancellationService cancellations) {
        this.cancellations = cancellations;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String kindLabelKey() {
        return "cancellations.title";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.may(Verb.APPROVE, "APPROVALS");
    }

    @Override
    public List<WaitingItem> find(int limit) {
        return cancellations.waiting().stream()
                .limit(limit)
                .map(cancellation -> new WaitingItem(
                        cancellation.content().name(),
                        cancellation.content().establishmentName(),
                        cancellation.proposed().at(),
                        Optional.empty(),
                        "cancellations/cancellation/" + cancellation.id().value()))
                .toList();
    }

    @Override
    public int count() {
        return cancellations.countWaiting();
    }
}
