package vn.gov.cantho.check.portal.suspicions.ui;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.codelots.StampTexts;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.suspicions.Suspicion;
import vn.gov.cantho.check.portal.suspicions.SuspicionService;
import vn.gov.cantho.check.portal.suspicions.ThresholdService;

/** What the pages of this feature stand on. */
@Component
record SuspicionDoors(
        SuspicionService suspicions,
        ThresholdService thresholds,
        StampTexts stamps,
        AuditService trail,
        CurrentAccount current,
        InstantSource clock) {

    boolean mayDecide() {
        return current.get().may(Verb.UPDATE, "RECALLS") || current.get().may(Verb.APPROVE, "RECALLS");
    }

    boolean mayLift() {
        return current.get().may(Verb.APPROVE, "RECALLS");
    }

    /** The code of the stamp as it is printed. */
    String code(Suspicion.Stamp stamp) {
        return stamps.code(stamp.codeLot(), stamp.keyId(), stamp.serial());
    }
}
