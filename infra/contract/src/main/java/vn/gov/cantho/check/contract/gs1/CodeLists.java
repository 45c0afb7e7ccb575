package vn.gov.cantho.check.contract.gs1;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The codes of countries, currencies and packages, from the file beside the dictionary. */
final class CodeLists {

    static final CodeLists GS1 = new CodeLists(ResourceLines.of("/gs1/code-lists.txt"));

    private static final int LETTERS = 26;

    private final BitSet countries = new BitSet();
    private final BitSet countryNames = new BitSet();
    private final BitSet currencies = new BitSet();
    private final Set<String> packages = new HashSet<>();

    private CodeLists(List<String> lines) {
        for (var line : lines) {
            var words = line.split(" ", -1);
            for (var i = 1; i < words.length; i++) {
                add(words[0], words[i]);
            }
        }
    }

    /** Three digits of ISO 3166. */
    boolean isCountry(String text, int start) {
        return countries.get((int) NumberChecks.number(text, start, start + 3));
    }

    /** Two capital letters of ISO 3166. */
    boolean isCountryName(String text, int start) {
        return isCapital(text.charAt(start))
                && isCapital(text.charAt(start + 1))
                && countryNames.get(letters(text, start));
    }

    /** Three digits of ISO 4217. */
    boolean isCurrency(String text, int start) {
        return currencies.get((int) NumberChecks.number(text, start, start + 3));
    }

    /** Up to four characters of the GS1 list of package types. */
    boolean isPackage(String text, int start, int end) {
        return packages.contains(text.substring(start, end));
    }

    private void add(String list, String code) {
        switch (list) {
            case "iso3166" -> countries.set(Integer.parseInt(code));
            case "iso3166alpha2" -> countryNames.set(letters(code, 0));
            case "iso4217" -> currencies.set(Integer.parseInt(code));
            case "packagetype" -> packages.add(code);
            default -> throw new IllegalArgumentException("no list of codes is called " + list);
        }
    }

    private static int letters(String text, int start) {
        return LETTERS * (text.charAt(start) - 'A') + text.charAt(start + 1) - 'A';
    }

    private static boolean isCapital(char character) {
        return character >= 'A' && character <= 'Z';
    }
}
