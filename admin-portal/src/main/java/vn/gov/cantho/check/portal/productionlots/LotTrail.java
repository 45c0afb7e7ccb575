package vn.gov.cantho.check.portal.productionlots;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;

/** Takes down what happened to a lot, and tells others where the public may see it. */
@Component
class LotTrail {

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    LotTrail(AuditTrail trail, ApplicationEventPublisher events) {
        this.trail = trail;
        this.events = events;
    }

    void created(ProductionLot lot) {
        record("LOT_CREATED", lot, Map.of(), values(lot));
    }

    void changed(ProductionLot before, ProductionLot after) {
        record("LOT_CHANGED", after, values(before), values(after));
        announceChange(after);
    }

    void published(ProductionLot lot) {
        record("LOT_PUBLISHED", lot, Map.of(), Map.of("number", lot.facts().number()));
        events.publishEvent(new ProductionLotPublished(lot.establishmentId(), lot.id()));
    }

    void linked(ProductionLot lot, LotLink link) {
        record("LOT_LINK_ADDED", lot, Map.of(), values(link));
        announceChange(lot);
    }

    void unlinked(ProductionLot lot, LotLink link) {
        record("LOT_LINK_REMOVED", lot, values(link), Map.of());
        announceChange(lot);
    }

    private void announceChange(ProductionLot lot) {
        if (lot.published()) {
            events.publishEvent(new ProductionLotChanged(lot.establishmentId(), lot.id()));
        }
    }

    private void record(String action, ProductionLot lot, Map<String, String> before, Map<String, String> after) {
        var subject = new AuditSubject(ProductionLotService.SUBJECT, lot.id().value());
        trail.record(action, subject, lot.establishmentId(), before, after);
    }

    private static Map<String, String> values(ProductionLot lot) {
        var facts = lot.facts();
        var values = new TreeMap<String, String>();
        values.put("product", lot.product().name());
        values.put("number", facts.number());
        values.put("producedOn", facts.producedOn().toString());
        facts.expiresOn().ifPresent(day -> values.put("expiresOn", day.toString()));
        facts.quantity().ifPresent(quantity -> values.put("quantity", text(quantity)));
        lot.placeName().ifPresent(place -> values.put("place", place));
        values.put("firstInChain", Boolean.toString(facts.firstInChain()));
        values.put("lastInChain", Boolean.toString(facts.lastInChain()));
        return values;
    }

    private static Map<String, String> values(LotLink link) {
        var values = new TreeMap<String, String>();
        values.put("direction", link.direction().name());
        values.put("partner", link.partnerName());
        values.put("goods", link.goods());
        link.reference().ifPresent(reference -> values.put("reference", reference));
        link.quantity().ifPresent(quantity -> values.put("quantity", text(quantity)));
        values.put("happenedOn", link.happenedOn().toString());
        return values;
    }

    private static String text(Quantity quantity) {
        return quantity.value().stripTrailingZeros().toPlainString() + " " + quantity.unit();
    }
}
