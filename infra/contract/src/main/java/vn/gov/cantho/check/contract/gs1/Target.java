package vn.gov.cantho.check.contract.gs1;

import java.util.Set;

/**
 * Path and query within a text. A fragment is not looked at.
 *
 * @param start the index of the first slash of the path
 * @param pathEnd the index behind the path
 * @param end the index behind the query
 */
record Target(String text, int start, int pathEnd, int end) {

    private static final int NONE = -1;

    static Target of(String text, int start, Set<Tolerance> tolerated) {
        var end = until(text, '#', start, text.length());
        var pathEnd = until(text, '?', start, end);
        var slash = pathEnd - 1;
        var tolerable = slash > start && text.charAt(slash) == '/' && tolerated.contains(Tolerance.TRAILING_SLASH);
        return new Target(text, start, tolerable ? slash : pathEnd, end);
    }

    /** The index behind a stretch that ends at a character, or at a limit. */
    static int until(String text, char character, int start, int limit) {
        var found = text.indexOf(character, start, limit);
        return found < 0 ? limit : found;
    }

    int queryStart() {
        return Math.min(end, until(text, '?', pathEnd, end) + 1);
    }

    /**
     * The index of the rightmost primary key, or a negative number. Goes from the end by pairs of identifier and value, so
     * that a value that looks like a key is not taken for one; then, for a broken link, from the beginning.
     */
    int findKey() {
        var valueEnd = pathEnd;
        while (true) {
            var valueSlash = text.lastIndexOf('/', valueEnd - 1);
            if (valueSlash <= start) {
                return findBrokenKey();
            }
            var slash = text.lastIndexOf('/', valueSlash - 1);
            var identifier = SyntaxDictionary.GS1.find(text, slash + 1, valueSlash);
            if (identifier.isEmpty()) {
                return findBrokenKey();
            }
            if (identifier.get().is(Identifier.Trait.PRIMARY_KEY)) {
                return slash + 1;
            }
            valueEnd = slash;
        }
    }

    /** The index of the first primary key that is called by a name and has a number behind it, or a negative number. */
    int findShortName() {
        var at = start + 1;
        while (at < pathEnd) {
            var segmentEnd = until(text, '/', at, pathEnd);
            var numbered = segmentEnd + 1 < pathEnd && Character.isDigit(text.charAt(segmentEnd + 1));
            if (numbered && ShortNames.isKey(text.substring(at, segmentEnd))) {
                return at;
            }
            at = segmentEnd + 1;
        }
        return NONE;
    }

    private int findBrokenKey() {
        var at = start + 1;
        while (at < pathEnd) {
            var segmentEnd = until(text, '/', at, pathEnd);
            var identifier = SyntaxDictionary.GS1.find(text, at, segmentEnd);
            if (identifier.isPresent() && identifier.get().is(Identifier.Trait.PRIMARY_KEY)) {
                return at;
            }
            at = segmentEnd + 1;
        }
        return NONE;
    }
}
