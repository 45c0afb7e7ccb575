package vn.gov.cantho.check.portal.codelots;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;

/** Takes down what happened to a code lot, and tells others. */
@Component
class CodeTrail {

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    CodeTrail(AuditTrail trail, ApplicationEventPublisher events) {
        this.trail = trail;
        this.events = events;
    }

    void issued(CodeLot lot) {
        var after = new TreeMap<>(Map.of("size", Integer.toString(lot.size())));
        if (lot.pin()) {
            after.put("pin", "true");
        }
        lot.note().ifPresent(note -> after.put("note", note));
        record("CODES_ISSUED", lot, Map.of(), after);
        events.publishEvent(new CodeLotChanged(lot.establishmentId(), lot.id()));
    }

    void bound(CodeLot before, CodeLot after) {
        record("CODES_BOUND", after, lot(before), lot(after));
        events.publishEvent(new CodeLotChanged(after.establishmentId(), after.id()));
    }

    void activated(CodeLot lot, SerialRange serials) {
        record("CODES_ACTIVATED", lot, Map.of(), Map.of("serials", text(serials)));
        events.publishEvent(new CodeLotChanged(lot.establishmentId(), lot.id()));
    }

    void voided(CodeLot lot, SerialRange serials, String reason) {
        record("CODES_VOIDED", lot, Map.of(), Map.of("serials", text(serials), "reason", reason));
        events.publishEvent(new CodesVoided(lot.establishmentId(), lot.id(), serials.first(), serials.last(), reason));
    }

    void exported(CodeLot lot, String form, SerialRange serials) {
        record("CODES_EXPORTED", lot, Map.of(), Map.of("form", form, "serials", text(serials)));
    }

    void pinsExported(CodeLot lot, SerialRange serials) {
        record("PINS_EXPORTED", lot, Map.of(), Map.of("serials", text(serials)));
    }

    private void record(String action, CodeLot lot, Map<String, String> before, Map<String, String> after) {
        var subject = new AuditSubject(CodeLotService.SUBJECT, lot.id().value());
        trail.record(action, subject, lot.establishmentId(), before, after);
    }

    private static Map<String, String> lot(CodeLot codes) {
        return codes.lot().map(lot -> Map.of("lot", lot.number())).orElse(Map.of());
    }

    private static String text(SerialRange serials) {
        return serials.first() + "–" + serials.last();
    }
}
