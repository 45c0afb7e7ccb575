package vn.gov.cantho.check.load.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/**
 * Request targets near to right ones: valid stamps and addresses with characters changed, lost, doubled and swapped,
 * encoded rightly, twice, in part and wrongly, and with characters of all of Unicode. The same seed gives the same
 * targets in the same order. Every target is what an HTTP request may hold: visible ASCII without blanks.
 */
final class FuzzedPaths {

    /** Just above what the resolver takes, so that the bound itself is met now and then. */
    static final int LENGTH_MAX = 600;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String ODD = "oOiIlLuU-_.~!*'();:@&=+$,/?#[]%|\\^`{}\"<>";
    private static final String HEX = "0123456789abcdefABCDEFgGzZ%";
    private static final int CODE_POINTS = 0x110000;

    private static final List<String> ELSEWHERE = List.of(
            "/01/09520001000102",
            "/01/09520001000102/10/L2026-118",
            "/01/09520001000102/21/7",
            "/trace/01/09520001000102/10/L2026-118",
            "/l/CT-7K3M9/1",
            "/414/9520001002007",
            "/search?q=ca%20tra",
            "/products?page=2",
            "/establishments/1",
            "/media/a32a577595e138ef3fef627ae39ca09f34c902e8dd37016e0be43ee629a27f7f.jpg",
            "/.well-known/gs1resolver",
            "/q?code=309B43ARVS7PH4999N77",
            "/api",
            "/");

    private final List<String> stamps;
    private final Random random;

    FuzzedPaths(List<String> stamps, long seed) {
        this.stamps = List.copyOf(stamps);
        this.random = new Random(seed);
    }

    /** Something like the path of a stamp: {@code /q/} and a text that is a code once in many million times. */
    String stamp() {
        var path = stamps.get(random.nextInt(stamps.size()));
        var code = changed(path.substring(path.lastIndexOf('/') + 1), 1 + random.nextInt(3));
        return cut((random.nextBoolean() ? "/q/" : "/Q/")
                + code.replace("/", "%2F").replace("?", "%3F"));
    }

    /** Something like any address of the resolver. */
    String any() {
        var path = ELSEWHERE.get(random.nextInt(ELSEWHERE.size()));
        return cut("/" + changed(path.substring(1), 1 + random.nextInt(4)));
    }

    private String changed(String text, int changes) {
        var changed = new StringBuilder(text);
        for (var change = 0; change < changes; change++) {
            change(changed);
        }
        return changed.toString();
    }

    private void change(StringBuilder text) {
        var at = random.nextInt(text.length() + 1);
        var last = Math.max(0, Math.min(at, text.length() - 1));
        switch (random.nextInt(10)) {
            case 0 -> replace(text, last, one(ALPHABET));
            case 1 -> replace(text, last, one(ODD));
            case 2 -> text.insert(at, one(ALPHABET));
            case 3 -> text.setLength(at);
            case 4 -> text.insert(at, text.substring(0, at));
            case 5 -> text.insert(at, encoded(Character.toString(codePoint())));
            case 6 -> text.insert(at, "%" + one(HEX) + one(HEX));
            case 7 -> replace(text, last, encoded(text.isEmpty() ? "%" : text.substring(last, last + 1)));
            case 8 -> text.insert(at, one(List.of("%00", "%C0%AF", "%25", "%2F", "../", "./", "//", "%E2%80%8B", "+")));
            default -> text.append(one(ALPHABET).repeat(random.nextInt(1, LENGTH_MAX)));
        }
    }

    private void replace(StringBuilder text, int at, String by) {
        text.replace(at, Math.min(at + 1, text.length()), by);
    }

    private int codePoint() {
        var point = random.nextInt(CODE_POINTS);
        // Half a pair is no character that could be encoded.
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 'ế' : point;
    }

    private String one(String characters) {
        return encodedIfUnfit(characters.charAt(random.nextInt(characters.length())));
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** What no request line may hold is asked for in its encoded form. */
    private static String encodedIfUnfit(char character) {
        return character > ' ' && character < 0x7F
                ? Character.toString(character)
                : encoded(Character.toString(character));
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (var octet : text.getBytes(UTF_8)) {
            encoded.append('%').append("%02X".formatted(octet & 0xFF));
        }
        return encoded.toString();
    }

    private static String cut(String target) {
        return target.substring(0, Math.min(LENGTH_MAX, target.length()));
    }
}
