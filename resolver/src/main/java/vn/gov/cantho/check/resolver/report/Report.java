package vn.gov.cantho.check.resolver.report;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import vn.gov.cantho.check.resolver.scan.Language;

/**
 * A report that may be kept: its draft has no flaws.
 *
 * @param photos the bytes as they came, of which only the headers were looked at
 */
public record Report(TrackingCode tracking, Language language, Subject subject, Draft draft, List<Buffer> photos) {

    public Report {
        photos = List.copyOf(photos);
    }
}
