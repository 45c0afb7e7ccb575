package vn.gov.cantho.check.contract.gs1;

/** The alphabets of the dictionary, each with the letter it has there. */
enum CharacterSet {
    DIGITS('N', "0123456789"),
    /** What a lot or a serial may have: no space, no letter beyond ASCII. */
    CSET_82('X', "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    CSET_39('Y', "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    /** Base64 for file names; the padding is looked at apart. */
    BASE_64_URL('Z', "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private static final int ASCII = 2 * Long.SIZE;
    private static final int PADDING_MAX = 2;
    private static final int BASE_64_GROUP = 4;

    private final char letter;
    private final String characters;

    /** A bit for each member: the first 64 characters of ASCII, then the others. */
    private final long low;

    private final long high;

    CharacterSet(char letter, String characters) {
        this.letter = letter;
        this.characters = characters;
        this.low = bits(characters, 0);
        this.high = bits(characters, Long.SIZE);
    }

    static CharacterSet of(char letter) {
        for (var set : values()) {
            if (set.letter == letter) {
                return set;
            }
        }
        throw new IllegalArgumentException("no character set has the letter " + letter);
    }

    String characters() {
        return characters;
    }

    boolean hasAll(String text, int start, int end) {
        var last = this == BASE_64_URL ? withoutPadding(text, start, end) : end;
        for (var i = start; i < last; i++) {
            if (!has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean has(char character) {
        // A shift takes its distance modulo 64.
        return character < ASCII && (((character < Long.SIZE ? low : high) >>> character) & 1) != 0;
    }

    private static long bits(String characters, int first) {
        return characters
                .chars()
                .filter(character -> character >= first && character < first + Long.SIZE)
                .mapToLong(character -> 1L << character)
                .reduce(0, (left, right) -> left | right);
    }

    /** The end of the text before its padding; where the padding is wrong it stays and is found to be no member. */
    private static int withoutPadding(String text, int start, int end) {
        var last = end;
        while (last > start && end - last < PADDING_MAX && text.charAt(last - 1) == '=') {
            last--;
        }
        return (end - start) % BASE_64_GROUP == 0 ? last : end;
    }
}
