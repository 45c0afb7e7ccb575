package vn.gov.cantho.check.portal.diaries;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;

/** Takes down what happened to a diary in the trail of its lot, and tells others. */
@Component
class DiaryTrail {

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    DiaryTrail(AuditTrail trail, ApplicationEventPublisher events) {
        this.trail = trail;
        this.events = events;
    }

    void added(DiaryEntry entry) {
        tell("DIARY_ENTRY_ADDED", entry, Map.of(), values(entry));
    }

    void changed(DiaryEntry before, DiaryEntry after) {
        tell("DIARY_ENTRY_CHANGED", after, values(before), values(after));
    }

    void removed(DiaryEntry entry) {
        tell("DIARY_ENTRY_REMOVED", entry, values(entry), Map.of());
    }

    private void tell(String action, DiaryEntry entry, Map<String, String> before, Map<String, String> after) {
        var subject = new AuditSubject(ProductionLotService.SUBJECT, entry.lot().value());
        trail.record(action, subject, entry.establishmentId(), before, after);
        events.publishEvent(new DiaryChanged(entry.establishmentId(), entry.lot()));
    }

    private static Map<String, String> values(DiaryEntry entry) {
        var values = new TreeMap<String, String>();
        values.put("stage", entry.stage().name());
        values.put("activity", entry.activity());
        entry.note().ifPresent(note -> values.put("note", note));
        values.put("place", entry.placeName());
        values.put("startedAt", entry.startedAt().toString());
        entry.endedAt().ifPresent(end -> values.put("endedAt", end.toString()));
        values.put("shown", Boolean.toString(entry.shown()));
        return values;
    }
}
