package vn.gov.cantho.check.contract.status;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The wire text of a status event: one line of {@code key=value} words behind the number of the format, such as
 *
 * <pre>1 kind=PRODUCTION_LOT id=7 change=RECALLED rev=12 at=2026-11-22T03:00:00Z reason=Nhiễm%20khuẩn since=…</pre>
 *
 * <p>Values are UTF-8, percent-encoded where they would break the line. A reader skips keys it does not know, so
 * that a later release may add some.
 */
public final class StatusEventFormat {

    /** The longest wire text in bytes of UTF-8. */
    public static final int MAX_BYTES = 4096;

    static final String VERSION = "1";

    private StatusEventFormat() {}

    /** Writes an event as one line without its end, at most {@link #MAX_BYTES} long. */
    public static String write(StatusEvent event) {
        var line = new StringBuilder(VERSION);
        var subject = event.subject();
        append(line, WireKey.KIND, subject.kind().name());
        append(line, WireKey.ID, Long.toString(subject.id()));
        if (subject.kind() == Subject.Kind.STAMP_RANGE) {
            append(line, WireKey.FROM, Integer.toString(subject.from()));
            append(line, WireKey.TO, Integer.toString(subject.to()));
        }
        append(line, WireKey.CHANGE, event.change().name());
        append(line, WireKey.REV, Long.toString(event.revision()));
        append(line, WireKey.AT, event.decidedAt().toString());
        event.notice().ifPresent(notice -> append(line, notice));
        return line.toString();
    }

    /** Reads a line; never throws. */
    public static StatusEventReading read(String line) {
        if (line.length() > MAX_BYTES || line.getBytes(UTF_8).length > MAX_BYTES) {
            return new StatusEventReading.Damaged("longer than " + MAX_BYTES + " bytes");
        }
        return StatusEventReader.read(line);
    }

    private static void append(StringBuilder line, Notice notice) {
        append(line, WireKey.SINCE, notice.since().toString());
        appendUnlessEmpty(line, WireKey.REASON, notice.reason());
        appendUnlessEmpty(line, WireKey.INSTRUCTION, notice.instruction());
        appendUnlessEmpty(line, WireKey.DECISION, notice.decisionNumber());
        appendUnlessEmpty(line, WireKey.AGENCY, notice.agency());
    }

    private static void appendUnlessEmpty(StringBuilder line, WireKey key, String text) {
        if (!text.isEmpty()) {
            append(line, key, text);
        }
    }

    private static void append(StringBuilder line, WireKey key, String value) {
        line.append(' ').append(key.text()).append('=').append(WireText.encode(value));
    }
}
