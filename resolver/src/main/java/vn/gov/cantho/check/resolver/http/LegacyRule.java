package vn.gov.cantho.check.resolver.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the table of legacy addresses.
 *
 * @param path the segments of the pattern, a name in braces for each that may be anything
 * @param parameters the names of the parameters that have to be there, with the name that their value has in the target
 */
record LegacyRule(List<String> path, Map<String, String> parameters, String target) {

    /** The longest part of an address that goes over into the target. */
    private static final int VALUE_MAX = 64;

    private static final Pattern NAME = Pattern.compile("\\{([a-z]{1,20})}");

    /** It begins with a letter, so that it is an address of ours whatever the names stand for, and no number of GS1. */
    private static final Pattern OURS = Pattern.compile("/[A-Za-z][^\\s\\\\]*");

    private static final Pattern TARGET = Pattern.compile("/[A-Za-z0-9][^\\s\\\\]*");

    LegacyRule {
        path = List.copyOf(path);
        parameters = Map.copyOf(parameters);
    }

    /** Reads a line: the pattern, then the target. */
    static LegacyRule of(String line) {
        var columns = line.split("\\s+", -1);
        if (columns.length != 2) {
            throw new IllegalArgumentException("a line has a pattern and a target");
        }
        var query = columns[0].indexOf('?');
        var path = query < 0 ? columns[0] : columns[0].substring(0, query);
        if (!OURS.matcher(path).matches()) {
            throw new IllegalArgumentException("a pattern begins with / and a letter");
        }
        if (!TARGET.matcher(columns[1]).matches()) {
            throw new IllegalArgumentException("a target begins with / and a letter or digit");
        }
        var rule = new LegacyRule(
                segments(path), query < 0 ? Map.of() : named(columns[0].substring(query + 1)), columns[1]);
        rule.refuseUnknownNames();
        return rule;
    }

    /** The segments of a path, still encoded. */
    static List<String> segments(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }

    /** The parameters of a query, still encoded; of one that comes twice the first. */
    static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : query.split("&", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        part.substring(0, equals), part.substring(equals + 1).replace("+", "%20"));
            }
        }
        return parameters;
    }

    /** Where an address leads, if it fits. */
    Optional<String> target(List<String> segments, Map<String, String> given) {
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (var i = 0; i < path.size(); i++) {
            var name = name(path.get(i));
            if (name.isPresent()) {
                values.put(name.get(), segments.get(i));
            } else if (!path.get(i).equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        parameters.forEach((parameter, name) -> values.put(name, given.getOrDefault(parameter, "")));
        return values.values().stream().allMatch(LegacyRule::isValue) ? Optional.of(filled(values)) : Optional.empty();
    }

    private static boolean isValue(String value) {
        return !value.isEmpty() && value.length() <= VALUE_MAX && value.chars().allMatch(LegacyRule::mayStandInAPath);
    }

    private static boolean mayStandInAPath(int c) {
        return c > ' ' && c < 127 && "/?#\\\"<>".indexOf(c) < 0;
    }

    private String filled(Map<String, String> values) {
        return NAME.matcher(target)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(values.get(found.group(1))));
    }

    private static Map<String, String> named(String query) {
        var named = new HashMap<String, String>();
        parameters(query)
                .forEach((parameter, value) -> named.put(
                        parameter,
                        name(value)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "the value of " + parameter + " is not a name in braces"))));
        return named;
    }

    private static Optional<String> name(String segment) {
        var matcher = NAME.matcher(segment);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void refuseUnknownNames() {
        var known = new ArrayList<>(parameters.values());
        path.forEach(segment -> name(segment).ifPresent(known::add));
        if (Set.copyOf(known).size() != known.size()) {
            throw new IllegalArgumentException("a name stands twice in the pattern");
        }
        NAME.matcher(target).results().map(found -> found.group(1)).forEach(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("the pattern has no {" + name + "}");
            }
        });
    }
}
