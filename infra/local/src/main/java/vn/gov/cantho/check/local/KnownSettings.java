package vn.gov.cantho.check.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of all settings of the system. They are read off the document of settings, which tests of every module hold
 * to what its code reads, so there is no second list.
 */
record KnownSettings(Set<String> names) {

    private static final String DOCUMENT = "settings.md";
    private static final String PREFIX = "CHECK_";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(" + PREFIX + "[A-Z0-9_]+)` \\|");

    /** A name is meant to be another when at most one character in so many differs. */
    private static final int ONE_WRONG_IN = 4;

    KnownSettings {
        names = Set.copyOf(names);
    }

    /** The settings of the release that this program is part of. */
    static KnownSettings ofThisRelease() {
        try (var stream = Objects.requireNonNull(KnownSettings.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new KnownSettings(ROW.matcher(text)
                    .results()
                    .map((MatchResult row) -> row.group(1))
                    .collect(Collectors.toSet()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names among the given ones that begin like a setting and are none, in order. */
    Set<String> unknownAmong(Set<String> given) {
        var unknown = new TreeSet<String>();
        for (var name : given) {
            if (name.startsWith(PREFIX) && !names.contains(name)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    /** What to tell about a name that is no setting. */
    String warning(String unknown) {
        var nearest = names.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> EditDistance.between(unknown, name)))
                .filter(name -> EditDistance.between(unknown, name) * ONE_WRONG_IN <= unknown.length())
                .map(name -> "Did you mean " + name + "?")
                .orElse("All of them are in infra/docs/settings.md.");
        return "Warning: there is no setting %s, it is ignored. %s".formatted(unknown, nearest);
    }
}
