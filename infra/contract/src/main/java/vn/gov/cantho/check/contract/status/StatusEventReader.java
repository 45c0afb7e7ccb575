package vn.gov.cantho.check.contract.status;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.gov.cantho.check.contract.code.StampCode;

/** Reads one line. What is unknown is told apart from what is damaged before any value is looked at. */
final class StatusEventReader {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int QUOTED_MAX = 40;

    private final Map<String, String> values = new HashMap<>();

    private StatusEventReader() {}

    static StatusEventReading read(String line) {
        var words = SPACE.split(line, -1);
        if (!VERSION.matcher(words[0]).matches()) {
            return new StatusEventReading.Damaged("does not begin with the number of a format");
        }
        if (!words[0].equals(StatusEventFormat.VERSION)) {
            return new StatusEventReading.Unknown("version=" + words[0]);
        }
        try {
            var reader = new StatusEventReader();
            for (var i = 1; i < words.length; i++) {
                reader.take(words[i]);
            }
            return reader.reading();
        } catch (IllegalArgumentException | DateTimeException e) {
            // The checks of the records are the checks of the text: what they refuse is a damaged text.
            return new StatusEventReading.Damaged(requireNonNullElse(e.getMessage(), "damaged"));
        }
    }

    private void take(String word) {
        var equals = word.indexOf('=');
        if (equals <= 0 || word.chars().anyMatch(c -> c != '%' && WireText.breaksLine((char) c))) {
            throw new IllegalArgumentException("no key=value: " + quoted(word));
        }
        var key = word.substring(0, equals);
        var value = WireText.decode(word.substring(equals + 1))
                .orElseThrow(() -> new IllegalArgumentException("value of " + quoted(key) + " is not encoded"));
        if (values.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException("key is given twice: " + quoted(key));
        }
    }

    private StatusEventReading reading() {
        var kind = constant(WireKey.KIND, Subject.Kind.values());
        if (kind.isEmpty()) {
            return unknown(WireKey.KIND);
        }
        var change = constant(WireKey.CHANGE, Change.values());
        if (change.isEmpty()) {
            return unknown(WireKey.CHANGE);
        }
        var subject = new Subject(
                kind.get(), number(WireKey.ID), serial(WireKey.FROM, kind.get()), serial(WireKey.TO, kind.get()));
        var revision = values.containsKey(WireKey.REV.text()) ? number(WireKey.REV) : 0;
        var event = new StatusEvent(subject, change.get(), revision, notice(), instant(WireKey.AT));
        return new StatusEventReading.Known(event);
    }

    private StatusEventReading.Unknown unknown(WireKey key) {
        return new StatusEventReading.Unknown(key.text() + "=" + value(key));
    }

    private <E extends Enum<E>> Optional<E> constant(WireKey key, E[] constants) {
        var name = value(key);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(key.text() + " is no name: " + quoted(name));
        }
        return Arrays.stream(constants).filter(each -> each.name().equals(name)).findFirst();
    }

    private Optional<Notice> notice() {
        if (Arrays.stream(WireKey.values()).noneMatch(key -> key.isOfNotice() && values.containsKey(key.text()))) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                text(WireKey.REASON),
                text(WireKey.INSTRUCTION),
                text(WireKey.DECISION),
                text(WireKey.AGENCY),
                instant(WireKey.SINCE)));
    }

    private int serial(WireKey key, Subject.Kind kind) {
        if (kind != Subject.Kind.STAMP_RANGE && !values.containsKey(key.text())) {
            return 0;
        }
        // Cut to one past the highest serial, which fits an int and is refused by the subject.
        return (int) Math.min(number(key), StampCode.MAX_SERIAL + 1L);
    }

    private long number(WireKey key) {
        var digits = value(key);
        if (!NUMBER.matcher(digits).matches()) {
            throw new IllegalArgumentException(key.text() + " is no number: " + quoted(digits));
        }
        return Long.parseLong(digits);
    }

    private Instant instant(WireKey key) {
        return Instant.parse(value(key));
    }

    private String text(WireKey key) {
        return values.getOrDefault(key.text(), "");
    }

    private String value(WireKey key) {
        return Optional.ofNullable(values.get(key.text()))
                .orElseThrow(() -> new IllegalArgumentException(key.text() + " is missing"));
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED_MAX ? text : text.substring(0, QUOTED_MAX) + "…";
    }
}
