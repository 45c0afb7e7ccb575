package vn.gov.cantho.check.portal.measures.ui;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.measures.MeasureService;
import vn.gov.cantho.check.portal.restrictions.Propagation;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/** The services behind the pages of measures, given on as one. */
@Component
record MeasureDoors(
        MeasureService measures,
        EstablishmentService establishments,
        AuditService trail,
        Propagation propagation,
        CurrentAccount current,
        InstantSource clock) {

    boolean mayPropose() {
        var account = current.get();
        return !account.isEstablishment()
                && (account.may(Verb.APPROVE, "APPROVALS") || account.may(Verb.MANAGE, "ACCOUNTS"));
    }

    boolean mayDecide() {
        var account = current.get();
        return account.unitType().equals("CITY") && account.may(Verb.APPROVE, "APPROVALS");
    }
}
