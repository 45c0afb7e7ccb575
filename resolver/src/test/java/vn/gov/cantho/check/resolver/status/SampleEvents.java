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

    static StatusEvent event(Subject subject, Change change, long revision) {
        var notice = Severity.isBad(change) ? Optional.of(NOTICE) : Optional.<Notice>empty();
        return new StatusEvent(subject, change, revision, notice, AT);
    }

    static String line(StatusEvent event) {
        return StatusEventFormat.write(event);
    }
}
