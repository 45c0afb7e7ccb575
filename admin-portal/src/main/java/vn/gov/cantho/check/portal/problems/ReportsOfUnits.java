package vn.gov.cantho.check.portal.problems;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.units.UnitEnded;
import vn.gov.cantho.check.portal.units.UnitShare;

/**
 * Hands open reports on when their unit ends: to whoever takes the establishment they are about, else to the first
 * successor. Closed ones stay, and the successor above the ended unit reads them.
 */
@Component
class ReportsOfUnits implements UnitShare {

    private final ProblemRepository problems;
    private final AuditTrail audit;

    ReportsOfUnits(ProblemRepository problems, AuditTrail audit) {
        this.problems = problems;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public int count(long unitId) {
        return problems.findOpen(unitId).size();
    }

    @EventListener
    void on(UnitEnded event) {
        for (var report : problems.findOpen(event.formerId())) {
            var successor = report.establishmentId().map(event::successorFor).orElse(event.successorId());
            problems.handOn(report.id(), successor);
            audit.record(
                    "PROBLEM_HANDED_ON",
                    new AuditSubject(ProblemService.AUDIT_KIND, report.id().value()),
                    successor,
                    Map.of(),
                    Map.of());
        }
    }
}
