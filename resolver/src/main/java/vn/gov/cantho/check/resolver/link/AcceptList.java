package vn.gov.cantho.check.resolver.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A header with weights, such as Accept and Accept-Language (RFC 9110, 12.4 and 12.5), for the few that need it whole. */
public final class AcceptList {

    /** The weight of what is wanted without reserve, in thousandths. */
    public static final int FULL = 1_000;

    /** The entries beyond this one are not looked at. */
    private static final int ENTRIES_MAX = 50;

    private final List<Entry> entries;

    private record Entry(String name, int weight) {}

    private AcceptList(List<Entry> entries) {
        this.entries = entries;
    }

    /** Reads a header; an entry that cannot be read weighs nothing. */
    public static AcceptList read(String header) {
        var entries = new ArrayList<Entry>();
        for (var part : header.split(",", ENTRIES_MAX + 1)) {
            var pieces = part.split(";", -1);
            var name = pieces[0].strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && entries.size() < ENTRIES_MAX) {
                entries.add(new Entry(name, weight(pieces)));
            }
        }
        return new AcceptList(entries);
    }

    /** Whether nothing is said: then everything is welcome. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How welcome a media type is: by its name, else by its group, else by the wildcard. */
    public int ofType(String type) {
        if (entries.isEmpty()) {
            return FULL;
        }
        var group = type.substring(0, type.indexOf('/')) + "/*";
        return first(type, group, "*/*");
    }

    /** How welcome a media type is by its very name; 0 when it is not named. */
    public int ofNamedType(String type) {
        return first(type);
    }

    /** How welcome a language is: by itself or as the general form of one that is named, else by the wildcard. */
    public int ofLanguage(String language) {
        if (entries.isEmpty()) {
            return FULL;
        }
        var best = -1;
        for (var entry : entries) {
            if (entry.name().equals(language) || entry.name().startsWith(language + "-")) {
                best = Math.max(best, entry.weight());
            }
        }
        return best >= 0 ? best : first("*");
    }

    private int first(String... names) {
        for (var name : names) {
            for (var entry : entries) {
                if (entry.name().equals(name)) {
                    return entry.weight();
                }
            }
        }
        return 0;
    }

    private static int weight(String[] pieces) {
        for (var i = 1; i < pieces.length; i++) {
            var parameter = pieces[i].strip();
            if (parameter.length() > 2 && (parameter.charAt(0) | 0x20) == 'q' && parameter.charAt(1) == '=') {
                return thousandths(parameter.substring(2).strip());
            }
        }
        return FULL;
    }

    /** Reads {@code 0}, {@code 0.5}, {@code 1.000}: at most three digits behind the point; anything else is 0. */
    private static int thousandths(String text) {
        if (text.isEmpty() || text.length() > 5 || (text.length() > 1 && text.charAt(1) != '.')) {
            return 0;
        }
        var value = 0;
        for (var i = 0; i < 5; i++) {
            if (i != 1) {
                var digit = i < text.length() ? text.charAt(i) - '0' : 0;
                if (digit < 0 || digit > 9) {
                    return 0;
                }
                value = value * 10 + digit;
            }
        }
        return value > FULL ? 0 : value;
    }
}
