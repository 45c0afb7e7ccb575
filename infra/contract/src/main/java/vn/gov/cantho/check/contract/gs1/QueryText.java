package vn.gov.cantho.check.contract.gs1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** The parameters of a query: divided by {@code &} or, as the standard allows too, by {@code ;}. */
final class QueryText {

    private QueryText() {}

    /** The index of the next delimiter, or the end of the query. */
    static int parameterEnd(String text, int start, int end) {
        return Target.until(text, ';', start, Target.until(text, '&', start, end));
    }

    /** Whether a parameter with a value is called by digits alone, and so can only mean an application identifier. */
    static boolean isNumbered(String text, int start, int equals, int end) {
        return equals < end && start < equals && CharacterSet.DIGITS.hasAll(text, start, equals);
    }

    /** Whether a text is parameters without application identifiers, divided by single {@code &}. */
    static boolean isExtension(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (UriText.illegal(text) >= 0 || text.indexOf('#') >= 0 || text.indexOf(';') >= 0) {
            return false;
        }
        var at = 0;
        while (at <= text.length()) {
            var end = parameterEnd(text, at, text.length());
            if (end == at || isNumbered(text, at, Target.until(text, '=', at, end), end)) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    /** The value of the first parameter of a name, decoded; empty text if it has none. */
    static Optional<String> find(String extension, String name) {
        var at = 0;
        while (at < extension.length()) {
            var end = parameterEnd(extension, at, extension.length());
            var equals = Target.until(extension, '=', at, end);
            if (equals - at == name.length() && extension.startsWith(name, at)) {
                return Optional.of(decoded(extension, Math.min(equals + 1, end), end));
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    private static String decoded(String text, int start, int end) {
        return new String(
                PercentText.decode(text, start, end, PercentText.Place.QUERY).getBytes(ISO_8859_1), UTF_8);
    }
}
