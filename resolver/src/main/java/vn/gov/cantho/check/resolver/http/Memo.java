package vn.gov.cantho.check.resolver.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was read from texts that come again and again, such as the headers of one kind of browser. Of texts that
 * would lie in the same place the last one is remembered. For one thread.
 */
final class Memo<V> {

    private static final int PLACES = 256;

    /** A longer text is read each time: who sends such a text must not fill the memory with it. */
    private static final int TEXT_LENGTH_MAX = 512;

    private final Function<String, V> reading;
    private final List<@Nullable Entry<V>> entries = new ArrayList<>(Collections.nCopies(PLACES, null));

    private record Entry<V>(String text, V value) {}

    Memo(Function<String, V> reading) {
        this.reading = reading;
    }

    /** What the text says. */
    V read(String text) {
        if (text.length() > TEXT_LENGTH_MAX) {
            return reading.apply(text);
        }
        var hash = text.hashCode();
        var place = (hash ^ hash >>> 16) & PLACES - 1;
        var entry = entries.get(place);
        if (entry != null && entry.text().equals(text)) {
            return entry.value();
        }
        var value = reading.apply(text);
        entries.set(place, new Entry<>(text, value));
        return value;
    }
}
