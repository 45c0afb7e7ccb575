package vn.gov.cantho.check.resolver.status;

import java.time.Instant;
import java.util.Optional;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;

/** Events as the portal would write them. */
final class SampleEvents {

    static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");
    static final Notice NOTICE =
            new Notice("Nhiễm khuẩn Salmonella", "Không sử dụng, trả lại nơi mua", "12/QĐ-SNN", "Sở Nông nghiệp", AT);

    private SampleEvents() {}

    static StatusEvent lot(long id, Change change) {
        return event(Subject.of(Kind.PRODUCTION_LOT, id), change, 0);
    }

    /** An event whose notice carries a number, by which it can be told from others about the same lot. */
    static StatusEvent numbered(long id, Change change, int number) {
        var notice = new Notice("", "", Integer.toString(number), "", AT);
        return new StatusEvent(Subject.of(Kind.PRODUCTION_LOT, id), change, 0, Optional.of(notice), AT);
    }

    static StatusEvent event(Subject subject, Change change, long revision) {
        var notice = Severity.isBad(change) ? Optional.of(NOTICE) : Optional.<Notice>empty();
        return new StatusEvent(subject, change, revision, notice, AT);
    }

    static String line(StatusEvent event) {
        return StatusEventFormat.write(event);
    }
}
