package vn.gov.cantho.check.resolver.http;

import java.util.Arrays;
import java.util.Optional;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.template.Coding;

/** Which form and language a request prefers. Headers are read without patterns, for every scan brings them. */
final class Preference {

    private static final Page.Form[] FORMS = {Page.Form.HTML, Page.Form.JSON, Page.Form.JSON_LD};

    private Preference() {}

    /** A form for programs only where it is preferred to HTML or named in so many words beside a wildcard. */
    static Page.Form form(String accept) {
        var weights = new Weight[FORMS.length];
        Arrays.fill(weights, Weight.NONE);
        var start = 0;
        while (start < accept.length()) {
            var end = end(accept, ',', start, accept.length());
            var nameEnd = end(accept, ';', start, end);
            var name = accept.substring(start, nameEnd).strip();
            var weight = quality(accept, nameEnd, end);
            for (var i = 0; i < FORMS.length; i++) {
                weights[i] = weights[i].better(weight, specificity(name, FORMS[i].mediaType(), FORMS[i].family()));
            }
            start = end + 1;
        }
        return best(weights);
    }

    private static Page.Form best(Weight[] weights) {
        // The first is HTML.
        var best = 0;
        for (var i = 1; i < weights.length; i++) {
            if (weights[i].isBetterThan(weights[best])) {
                best = i;
            }
        }
        return FORMS[best];
    }

    /**
     * The best way of making a page small that the browser takes; empty when it takes none (RFC 9110, 12.5.3).
     *
     * @param accept the header Accept-Encoding, empty when there is none
     */
    static Optional<Coding> coding(String accept) {
        var gzip = -1;
        var brotli = -1;
        var start = 0;
        while (start < accept.length()) {
            var end = end(accept, ',', start, accept.length());
            var nameEnd = end(accept, ';', start, end);
            var name = accept.substring(start, nameEnd).strip();
            var weight = quality(accept, nameEnd, end);
            if (name.equalsIgnoreCase(Coding.GZIP.token())) {
                gzip = weight;
            } else if (name.equalsIgnoreCase(Coding.BROTLI.token())) {
                brotli = weight;
            }
            start = end + 1;
        }
        if (brotli > 0 && brotli >= gzip && Compression.hasBrotli()) {
            return Optional.of(Coding.BROTLI);
        }
        return gzip > 0 ? Optional.of(Coding.GZIP) : Optional.empty();
    }

    /** The language asked for in the address, else the one the browser prefers, else Vietnamese. */
    static Language language(String query, String acceptLanguage) {
        return languageOfAddress(query).orElseGet(() -> language(acceptLanguage));
    }

    /** The language asked for in the address. */
    static Optional<Language> languageOfAddress(String query) {
        if (hasParameter(query, "lang=en")) {
            return Optional.of(Language.ENGLISH);
        }
        return hasParameter(query, "lang=vi") ? Optional.of(Language.VIETNAMESE) : Optional.empty();
    }

    private static Language language(String accept) {
        var vietnamese = -1;
        var english = -1;
        var other = -1;
        var start = 0;
        while (start < accept.length()) {
            var end = end(accept, ',', start, accept.length());
            var nameEnd = end(accept, ';', start, end);
            var name = accept.substring(start, nameEnd).strip();
            var weight = quality(accept, nameEnd, end);
            if (isLanguage(name, "vi")) {
                vietnamese = Math.max(vietnamese, weight);
            } else if (isLanguage(name, "en")) {
                english = Math.max(english, weight);
            } else if (!name.isEmpty() && !name.equals("*")) {
                other = Math.max(other, weight);
            }
            start = end + 1;
        }
        // Who reads neither of the two reads English more likely than Vietnamese.
        var readsNeither = vietnamese < 0 && english < 0 && other > 0;
        return english > Math.max(0, vietnamese) || readsNeither ? Language.ENGLISH : Language.VIETNAMESE;
    }

    /** The weight behind a name, in thousandths; 1000 when there is none, 0 when it cannot be read. */
    private static int quality(String header, int from, int end) {
        var start = from;
        while (start < end) {
            var next = end(header, ';', start + 1, end);
            var parameter = header.substring(start + 1, next).strip();
            if (parameter.length() > 2 && (parameter.charAt(0) | 0x20) == 'q' && parameter.charAt(1) == '=') {
                return thousandths(parameter.substring(2).strip());
            }
            start = next;
        }
        return Weight.FULL;
    }

    private static int thousandths(String text) {
        if (text.isEmpty() || text.length() > 5 || (text.charAt(0) != '0' && text.charAt(0) != '1')) {
            return 0;
        }
        if (text.charAt(0) == '1') {
            return Weight.FULL;
        }
        var value = 0;
        for (var i = 2; i < 5; i++) {
            var digit = i < text.length() ? text.charAt(i) - '0' : 0;
            if (digit < 0 || digit > 9) {
                return 0;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int specificity(String name, String exact, String group) {
        if (name.equalsIgnoreCase(exact)) {
            return 3;
        }
        if (name.equalsIgnoreCase(group)) {
            return 2;
        }
        return name.equals("*/*") ? 1 : 0;
    }

    private static boolean isLanguage(String name, String tag) {
        return name.regionMatches(true, 0, tag, 0, tag.length())
                && (name.length() == tag.length() || name.charAt(tag.length()) == '-');
    }

    private static boolean hasParameter(String query, String parameter) {
        var at = query.indexOf(parameter);
        while (at >= 0) {
            var end = at + parameter.length();
            if ((at == 0 || query.charAt(at - 1) == '&') && (end == query.length() || query.charAt(end) == '&')) {
                return true;
            }
            at = query.indexOf(parameter, end);
        }
        return false;
    }

    private static int end(String text, char separator, int from, int end) {
        var at = text.indexOf(separator, from);
        return at < 0 || at > end ? end : at;
    }

    /** How much a form is wanted: by the weight of the most specific name that fits it. */
    private record Weight(int thousandths, int specificity) {

        static final int FULL = 1_000;
        static final Weight NONE = new Weight(0, 0);

        Weight better(int weight, int closeness) {
            return closeness > specificity ? new Weight(weight, closeness) : this;
        }

        boolean isBetterThan(Weight other) {
            return thousandths != other.thousandths
                    ? thousandths > other.thousandths
                    : thousandths > 0 && specificity > other.specificity;
        }
    }
}
