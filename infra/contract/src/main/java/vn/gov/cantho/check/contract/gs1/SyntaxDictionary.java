package vn.gov.cantho.check.contract.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The application identifiers of GS1, from the file GS1 publishes: read once, looked up by number, never changed. */
final class SyntaxDictionary {

    static final SyntaxDictionary GS1 = new SyntaxDictionary(ResourceLines.of("/gs1/syntax-dictionary.txt"));

    private static final int DIGITS_MIN = 2;
    private static final int DIGITS_MAX = 4;

    /** As many as there are texts of 2, 3 and 4 digits. */
    private static final int NUMBERS = 100 + 1_000 + 10_000;

    private static final int NO_NUMBER = -1;

    /** For each number where its identifier is among the entries; the first entry is none. */
    private final short[] places = new short[NUMBERS];

    private final List<Optional<Identifier>> entries;

    private SyntaxDictionary(List<String> lines) {
        var found = new ArrayList<Optional<Identifier>>();
        found.add(Optional.empty());
        for (var line : lines) {
            for (var identifier : DictionaryLine.identifiers(line)) {
                places[identifier.number()] = (short) found.size();
                found.add(Optional.of(identifier));
            }
        }
        this.entries = List.copyOf(found);
    }

    Optional<Identifier> find(String ai) {
        return find(ai, 0, ai.length());
    }

    Optional<Identifier> find(String text, int start, int end) {
        var number = number(text, start, end);
        return entries.get(number == NO_NUMBER ? 0 : places[number]);
    }

    List<Identifier> identifiers() {
        return entries.stream().flatMap(Optional::stream).toList();
    }

    /**
     * The place of an identifier among all texts of 2 to 4 digits: those of one length follow one another.
     *
     * @throws IllegalArgumentException if the text is no such digits
     */
    static int number(String ai) {
        var number = number(ai, 0, ai.length());
        if (number == NO_NUMBER) {
            throw new IllegalArgumentException("not 2 to 4 digits: " + ai);
        }
        return number;
    }

    private static int number(String text, int start, int end) {
        var length = end - start;
        if (length < DIGITS_MIN || length > DIGITS_MAX || !CharacterSet.DIGITS.hasAll(text, start, end)) {
            return NO_NUMBER;
        }
        // 10 by 10 the shorter texts come before: none before 2 digits, 100 before 3, 1100 before 4.
        var before = length == DIGITS_MIN ? 0 : length == DIGITS_MAX ? 1_100 : 100;
        return before + (int) NumberChecks.number(text, start, end);
    }
}
