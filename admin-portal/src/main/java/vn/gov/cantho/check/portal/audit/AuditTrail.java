package vn.gov.cantho.check.portal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/**
 * Takes down acts and writes them at the end of their transaction, so that the chain's head is locked for the shortest
 * time: after the work, before the status feed.
 */
@Component
public class AuditTrail {

    /** When the entries are written among what happens before a commit; the status feed comes later. */
    public static final int COMMIT_ORDER = 1000;

    private final AuditRepository entries;
    private final CurrentAccount current;

    AuditTrail(AuditRepository entries, CurrentAccount current) {
        this.entries = entries;
        this.current = current;
    }

    /**
     * Records an act of the current account in the running transaction.
     *
     * @param action upper snake, such as {@code PRODUCT_APPROVED}
     * @param establishmentId unit whose record it is; the acting unit itself where the act concerns no establishment
     * @param before values of the changed fields before, by field name
     * @throws IllegalStateException outside a transaction
     */
    public void record(
            String action,
            AuditSubject subject,
            long establishmentId,
            Map<String, String> before,
            Map<String, String> after) {
        recordAs(current.get(), action, subject, establishmentId, before, after);
    }

    /** The same for an account that does not act yet or no more: sign-in, sign-out. */
    public void recordAs(
            ActingAccount actor,
            String action,
            AuditSubject subject,
            long establishmentId,
            Map<String, String> before,
            Map<String, String> after) {
        pending().add(new Act(actor, action, subject, establishmentId, Map.copyOf(before), Map.copyOf(after)));
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending(entries);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** The acts of one transaction. */
    private static final class Pending implements TransactionSynchronization {

        private final AuditRepository repository;
        private final List<Act> acts = new ArrayList<>();
        private boolean written;

        Pending(AuditRepository repository) {
            this.repository = repository;
        }

        void add(Act act) {
            if (written) {
                throw new IllegalStateException("The trail of this transaction is already written");
            }
            acts.add(act);
        }

        @Override
        public int getOrder() {
            return COMMIT_ORDER;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            acts.forEach(repository::append);
        }
    }
}
