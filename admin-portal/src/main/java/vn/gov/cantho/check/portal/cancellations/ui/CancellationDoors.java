package vn.gov.cantho.check.portal.cancellations.ui;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.cancellations.CancellationService;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/** The services behind the pages of cancellations, given on as one. */
@Component
record CancellationDoors(
        CancellationService cancellations,
        MediaService media,
        AuditService trail,
        CurrentAccount currentAccount,
        InstantSource clock) {

    boolean mayPropose() {
        var account = currentAccount.get();
        return (account.may(Verb.UPDATE, "APPROVALS") || account.may(Verb.APPROVE, "APPROVALS")) && isAgency();
    }

    boolean mayDecide() {
        return currentAccount.get().may(Verb.APPROVE, "APPROVALS") && isAgency();
    }

    /** Files are kept by editors. */
    boolean mayKeepFiles() {
        return currentAccount.get().may(Verb.UPDATE, "APPROVALS");
    }

    private boolean isAgency() {
        var account = currentAccount.get();
        return !account.isEstablishment() && !account.unitType().equals("SUB_DEPARTMENT");
    }
}
