package vn.gov.cantho.check.contract.code;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the vector file.
 *
 * @param outcome GENUINE, FORGED, or the name of a flaw
 * @param content {@code codeLot,serial,keyId} of a genuine code, else {@code ,,}
 */
record StampCodeVector(String text, String outcome, String content, String remark) {

    static final String GENUINE = "GENUINE";
    static final String FORGED = "FORGED";

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    static StampCodeVector genuine(String text, StampCode code, int keyId, String remark) {
        var content = code.codeLot() + "," + code.serial() + "," + keyId;
        return new StampCodeVector(text, GENUINE, content, remark);
    }

    static StampCodeVector refused(String text, String outcome, String remark) {
        return new StampCodeVector(text, outcome, ",,", remark);
    }

    static StampCodeVector parse(String line) {
        var columns = line.split(",", -1);
        var content = columns[2] + "," + columns[3] + "," + columns[4];
        return new StampCodeVector(unescape(columns[0]), columns[1], content, columns[5]);
    }

    String line() {
        return escape(text) + "," + outcome + "," + content + "," + remark;
    }

    private static String escape(String text) {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character < ' ' || character > '~' || ",\"\\#".indexOf(character) >= 0) {
                escaped.append("\\u").append(HEX.toHexDigits(character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(String.valueOf((char) HexFormat.fromHexDigits(found.group(1)))));
    }
}
