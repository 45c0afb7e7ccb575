package vn.gov.cantho.check.portal.establishments;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.units.UnitEnded;
import vn.gov.cantho.check.portal.units.UnitRenamed;

/** Says of establishments that they have another agency, or a commune with another name, which is published with them. */
@Component
class EstablishmentsOfUnits {

    private final EstablishmentRepository establishments;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    EstablishmentsOfUnits(EstablishmentRepository establishments, AuditTrail audit, ApplicationEventPublisher events) {
        this.establishments = establishments;
        this.audit = audit;
        this.events = events;
    }

    @EventListener
    void on(UnitEnded event) {
        for (var id : establishments.among(List.copyOf(event.moved().keySet()))) {
            audit.record(
                    "ESTABLISHMENT_MOVED",
                    new AuditSubject(EstablishmentService.SUBJECT_KIND, id),
                    id,
                    Map.of(),
                    Map.of());
            events.publishEvent(new EstablishmentChanged(id));
        }
    }

    @EventListener
    void on(UnitRenamed event) {
        establishments.in(event.unitId()).forEach(id -> events.publishEvent(new EstablishmentChanged(id)));
    }
}
