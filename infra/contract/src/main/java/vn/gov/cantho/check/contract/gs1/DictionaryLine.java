package vn.gov.cantho.check.contract.gs1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.gov.cantho.check.contract.gs1.Identifier.Trait;
import vn.gov.cantho.check.contract.gs1.Pairing.Group;
import vn.gov.cantho.check.contract.gs1.Pairing.Range;

/** Reads one line of the dictionary: identifiers, flags, components, attributes. Its head describes the grammar. */
final class DictionaryLine {

    private static final String KEY = "dlpkey";
    private static final String REQUIRED = "req=";
    private static final String EXCLUDED = "ex=";

    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final List<String> components = new ArrayList<>();
    private final List<List<String>> sequences = new ArrayList<>();
    private final List<Range> excluded = new ArrayList<>();
    private final List<List<Group>> required = new ArrayList<>();

    private DictionaryLine() {}

    /** The identifiers a line describes: one, or each of a range such as 3100-3105. */
    static List<Identifier> identifiers(String line) {
        var words = line.split(" ", -1);
        var read = new DictionaryLine();
        for (var i = 1; i < words.length; i++) {
            if (!words[i].isEmpty()) {
                read.take(words[i]);
            }
        }
        var ends = words[0].split("-", -1);
        var first = Integer.parseInt(ends[0]);
        var last = Integer.parseInt(ends[ends.length - 1]);
        return IntStream.rangeClosed(first, last)
                .mapToObj(value -> read.identifier(padded(value, ends[0].length())))
                .toList();
    }

    private static String padded(int value, int length) {
        var digits = Integer.toString(value);
        return "0".repeat(length - digits.length()) + digits;
    }

    private void take(String word) {
        if (word.startsWith(KEY)) {
            traits.add(Trait.PRIMARY_KEY);
            parts(word.substring(KEY.length()).replace("=", ""), "\\|")
                    .forEach(sequence -> sequences.add(parts(sequence, ",")));
        } else if (word.startsWith(REQUIRED)) {
            required.add(parts(word.substring(REQUIRED.length()), ",").stream()
                    .map(group -> new Group(
                            parts(group, "\\+").stream().map(Range::of).toList()))
                    .toList());
        } else if (word.startsWith(EXCLUDED)) {
            parts(word.substring(EXCLUDED.length()), ",").stream()
                    .map(Range::of)
                    .forEach(excluded::add);
        } else if (word.chars().anyMatch(Character::isLetterOrDigit)) {
            components.add(word);
        } else {
            flags(word);
        }
    }

    private void flags(String flags) {
        if (flags.contains("*")) {
            traits.add(Trait.PREDEFINED_LENGTH);
        }
        if (flags.contains("?")) {
            traits.add(Trait.ATTRIBUTE);
        }
    }

    private Identifier identifier(String ai) {
        return new Identifier(
                ai,
                SyntaxDictionary.number(ai),
                Set.copyOf(traits),
                Format.of(components.stream().map(DictionaryLine::component).toList()),
                List.copyOf(sequences),
                new Pairing(List.copyOf(excluded), List.copyOf(required)));
    }

    /** Reads a component such as {@code N6,yymmdd} or {@code [X..17]}. */
    private static Component component(String word) {
        var names = parts(word.replace("[", "").replace("]", ""), ",");
        var shape = names.getFirst();
        var most = Integer.parseInt(shape.substring(1).replace("..", ""));
        var linters = names.stream().skip(1).map(Linter::named).toList();
        return new Component(
                CharacterSet.of(shape.charAt(0)), shape.contains("..") ? 1 : most, most, word.startsWith("["), linters);
    }

    private static List<String> parts(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator, -1));
    }
}
