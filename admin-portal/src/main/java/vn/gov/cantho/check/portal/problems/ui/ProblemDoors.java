package vn.gov.cantho.check.portal.problems.ui;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.problems.ProblemService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/** What the pages of this feature stand on. */
@Component
record ProblemDoors(ProblemService problems, AuditService trail, CurrentAccount current, InstantSource clock) {

    boolean mayWork() {
        var account = current.get();
        return !account.isEstablishment()
                && (account.may(Verb.UPDATE, "PROBLEMS") || account.may(Verb.APPROVE, "PROBLEMS"));
    }

    boolean isEstablishment() {
        return current.get().isEstablishment();
    }
}
