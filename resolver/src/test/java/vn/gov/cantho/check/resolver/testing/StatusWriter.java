package vn.gov.cantho.check.resolver.testing;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;

/** Writes status events as the portal does: by the function of the database that keeps the feed. */
public final class StatusWriter {

    private final TestPostgres postgres;

    public StatusWriter(TestPostgres postgres) {
        this.postgres = postgres;
    }

    /** Emits events in one transaction; returns the position of the last. */
    public long emit(StatusEvent... events) {
        var json = Arrays.stream(events).map(StatusWriter::json).collect(Collectors.joining(",", "[", "]"));
        return postgres.number("SELECT publication.emit('" + json.replace("'", "''") + "'::jsonb)");
    }

    /** The timeline of the server. */
    public int timeline() {
        return Math.toIntExact(postgres.number("SELECT publication.timeline()"));
    }

    /** The end of the feed. */
    public long head() {
        return postgres.number("SELECT position FROM publication.feed_head");
    }

    private static String json(StatusEvent event) {
        var subject = event.subject();
        return """
                {"kind":"%s","id":%d,"from":%d,"to":%d,"change":"%s","body":"%s"}""".formatted(
                        subject.kind(),
                        subject.id(),
                        subject.from(),
                        subject.to(),
                        event.change(),
                        StatusEventFormat.write(event));
    }
}
