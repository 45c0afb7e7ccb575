package vn.gov.cantho.check.resolver.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of addresses that stamps of an earlier system have printed on them, and where each leads today.
 *
 * <p>A line has a pattern and a target, such as {@code /truy-xuat/{gtin}/{lot} /01/{gtin}/10/{lot}} or
 * {@code /tra-cuu?ma={code} /q/{code}}. A name in braces stands for one whole segment of the path, or for the value of a
 * parameter, and comes again in the target. Empty lines and lines that begin with {@code #} say nothing. The first line
 * that fits counts. A target is always an address of our own.
 */
public final class LegacyAddresses {

    private static final int LINES_MAX = 500;
    private static final int LINE_MAX = 300;

    private final List<LegacyRule> rules;

    private LegacyAddresses(List<LegacyRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A table without lines. */
    public static LegacyAddresses none() {
        return new LegacyAddresses(List.of());
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException saying which line is wrong and how
     */
    public static LegacyAddresses read(List<String> lines) {
        if (lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("more than " + LINES_MAX + " lines");
        }
        var rules = new ArrayList<LegacyRule>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                rules.add(rule(line, i + 1));
            }
        }
        return new LegacyAddresses(rules);
    }

    /** Where an address leads; empty when no line fits. Path and query are as they came, still encoded. */
    Optional<String> target(String path, String query) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        var segments = LegacyRule.segments(path);
        var parameters = LegacyRule.parameters(query);
        return rules.stream()
                .map(rule -> rule.target(segments, parameters))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static LegacyRule rule(String line, int number) {
        try {
            if (line.length() > LINE_MAX) {
                throw new IllegalArgumentException("longer than " + LINE_MAX + " characters");
            }
            return LegacyRule.of(line);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
        }
    }
}
