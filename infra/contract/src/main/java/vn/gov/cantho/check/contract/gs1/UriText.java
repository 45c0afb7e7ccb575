package vn.gov.cantho.check.contract.gs1;

/** The characters and the beginning of a URI, as far as a Digital Link has a say in them. */
final class UriText {

    static final int SCHEME_MAX = "https://".length();

    private static final int ASCII = 128;
    private static final String HOST_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.:[]";
    private static final boolean[] LEGAL_IN_HOST = table(HOST_CHARACTERS);
    private static final boolean[] LEGAL = table(HOST_CHARACTERS + "_~/?#@!$&'()*+,;=%");

    private UriText() {}

    /** The index of the first character no URI may have, or a negative number. */
    static int illegal(String text) {
        return illegal(text, 0, text.length(), LEGAL);
    }

    /** The index of the first character no host may have, or a negative number. */
    static int illegalInHost(String text, int start, int end) {
        return illegal(text, start, end, LEGAL_IN_HOST);
    }

    /** The length of the scheme with its slashes, or 0 if it is not one of a Digital Link. */
    static int scheme(String text) {
        if (text.startsWith("https://") || text.startsWith("HTTPS://")) {
            return SCHEME_MAX;
        }
        return text.startsWith("http://") || text.startsWith("HTTP://") ? SCHEME_MAX - 1 : 0;
    }

    private static int illegal(String text, int start, int end, boolean[] legal) {
        for (var i = start; i < end; i++) {
            var character = text.charAt(i);
            if (character >= ASCII || !legal[character]) {
                return i;
            }
        }
        return -1;
    }

    private static boolean[] table(String characters) {
        var table = new boolean[ASCII];
        characters.chars().forEach(character -> table[character] = true);
        return table;
    }
}
