package vn.gov.cantho.check.portal.viewing;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.Viewing;

/** Takes down, for the person behind it, that somebody has stopped to look as an establishment. */
@Component
public class ViewingEnd {

    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    ViewingEnd(AuditTrail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes it down; the session has yet to be given back. */
    public void take(Viewing viewing) {
        var establishment = viewing.shown();
        Acting.behind(viewing, () -> {
            transaction.executeWithoutResult(_ -> trail.record(
                    "VIEWING_ENDED",
                    new AuditSubject(ViewingService.ESTABLISHMENT, establishment.unitId()),
                    establishment.unitId(),
                    Map.of(),
                    Map.of("establishment", establishment.unitName())));
            return true;
        });
    }
}
