package vn.gov.cantho.check.load.alike;

import java.util.List;
import java.util.random.RandomGenerator;

/** The kinds of codes that do not exist. */
enum Kind {
    /** Cannot be a code, for one of its characters is in no code. */
    MALFORMED,
    /** Looks like a code and was not made with our key. */
    FORGED,
    /** Was made with our key and never issued: found only by looking it up. */
    NEVER_ISSUED;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 20;
    private static final String PATH = "/q/";

    /**
     * Writes the path of a code of this kind, all of one length.
     *
     * @param neverIssued paths of codes of the kind that nobody can make without our key
     */
    String path(RandomGenerator random, List<String> neverIssued) {
        return switch (this) {
            case MALFORMED -> PATH + characters(random, CODE_LENGTH - 1) + '!';
            case FORGED -> PATH + characters(random, CODE_LENGTH);
            case NEVER_ISSUED -> neverIssued.get(random.nextInt(neverIssued.size()));
        };
    }

    private static String characters(RandomGenerator random, int length) {
        var characters = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return characters.toString();
    }
}
