package vn.gov.cantho.check.contract.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import vn.gov.cantho.check.contract.code.StampReading.Flaw;

/** Makes the vector file of stamp codes. The same lines each time; run {@link #main} after a change on purpose. */
final class StampCodeVectors {

    static final Path FILE = Path.of("src/main/resources/vectors/stamp-codes.csv");

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final StampCode DAMAGED = new StampCode(7, 42);
    private static final int HIGHEST_LOT = StampCode.MAX_CODE_LOT;
    private static final int HIGHEST_SERIAL = StampCode.MAX_SERIAL;

    private final List<StampCodeVector> vectors = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(20_261_122);

    private StampCodeVectors() {}

    /** Writes the file anew; to be run in the folder of the module. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.writeString(FILE, String.join("\n", lines()) + "\n", UTF_8);
    }

    static List<String> lines() {
        var made = new StampCodeVectors();
        made.genuine();
        made.mistyped();
        made.cutAndJoined();
        made.ofOtherKeys();
        made.illegal();
        made.empty();
        var lines = new ArrayList<>(header());
        made.vectors.stream().map(StampCodeVector::line).forEach(lines::add);
        return lines;
    }

    private static List<String> header() {
        var hex = HexFormat.of();
        return List.of(
                "# Stamp codes and what reading them must give. Made by StampCodeVectors; the keys protect nothing.",
                "# The ring has two keys, given as id and secret in hexadecimal:",
                "# key " + TestKeys.FIRST + " " + hex.formatHex(TestKeys.firstSecret()),
                "# key " + TestKeys.SECOND + " " + hex.formatHex(TestKeys.secondSecret()),
                "# text: what is scanned or typed; \\uXXXX stands for one UTF-16 unit",
                "# outcome: GENUINE, FORGED, or the flaw of a malformed text",
                "# code_lot, serial, key_id: what a genuine code says, else nothing",
                "# remark: how the text came to be",
                "text,outcome,code_lot,serial,key_id,remark");
    }

    private void genuine() {
        for (var keyId : List.of(TestKeys.FIRST, TestKeys.SECOND)) {
            for (var code : contents()) {
                var text = text(keyId, code);
                vectors.add(StampCodeVector.genuine(text, code, keyId, "as written"));
                vectors.add(StampCodeVector.genuine(spelled(text), code, keyId, "lower case and look-alikes"));
                vectors.add(StampCodeVector.genuine(grouped(text, "-"), code, keyId, "hyphens"));
                vectors.add(StampCodeVector.genuine(" " + grouped(text, " ") + " ", code, keyId, "spaces"));
            }
            var padded = text(keyId, DAMAGED) + "-".repeat(StampCodes.TEXT_MAX - StampCodes.LENGTH);
            vectors.add(StampCodeVector.genuine(padded, DAMAGED, keyId, "as long as may be"));
            refuse(padded + "-", Flaw.TOO_LONG, "one hyphen longer than may be");
        }
    }

    private List<StampCode> contents() {
        var contents = new ArrayList<>(List.of(
                new StampCode(0, 0),
                new StampCode(0, 1),
                new StampCode(1, 0),
                new StampCode(0, HIGHEST_SERIAL),
                new StampCode(HIGHEST_LOT, 0),
                new StampCode(HIGHEST_LOT, HIGHEST_SERIAL)));
        for (var i = 0; i < 30; i++) {
            contents.add(new StampCode(random.nextInt(HIGHEST_LOT + 1), random.nextInt(HIGHEST_SERIAL + 1)));
        }
        for (var serial = 1; serial <= 10; serial++) {
            contents.add(new StampCode(DAMAGED.codeLot(), serial));
        }
        return contents;
    }

    private void mistyped() {
        var text = text(TestKeys.FIRST, DAMAGED);
        for (var place = 0; place < text.length(); place++) {
            for (var digit : digits()) {
                if (!digit.equals(text.substring(place, place + 1))) {
                    var changed = text.substring(0, place) + digit + text.substring(place + 1);
                    vectors.add(StampCodeVector.refused(
                            changed, outcomeByHead(changed), "digit " + (place + 1) + " mistyped"));
                }
            }
        }
        for (var code : List.of(DAMAGED, new StampCode(0, 0), new StampCode(HIGHEST_LOT, HIGHEST_SERIAL))) {
            swap(text(TestKeys.SECOND, code));
        }
    }

    private void swap(String text) {
        for (var place = 0; place + 1 < text.length(); place++) {
            if (text.charAt(place) != text.charAt(place + 1)) {
                var swapped = text.substring(0, place)
                        + text.charAt(place + 1)
                        + text.charAt(place)
                        + text.substring(place + 2);
                var remark = "digits " + (place + 1) + " and " + (place + 2) + " swapped";
                vectors.add(StampCodeVector.refused(swapped, outcomeByHead(swapped), remark));
            }
        }
    }

    private void cutAndJoined() {
        var text = text(TestKeys.FIRST, DAMAGED);
        for (var length = 1; length < text.length(); length++) {
            refuse(text.substring(0, length), Flaw.WRONG_LENGTH, "end cut off");
            refuse(text.substring(length), Flaw.WRONG_LENGTH, "beginning cut off");
        }
        for (var digit : digits()) {
            refuse(text + digit, Flaw.WRONG_LENGTH, "a digit too many at the end");
            refuse(digit + text, Flaw.WRONG_LENGTH, "a digit too many at the beginning");
        }
        refuse(text + text, Flaw.WRONG_LENGTH, "scanned twice");
        refuse(text.repeat(4), Flaw.TOO_LONG, "scanned four times");
        refuse("HTTPS://CHECK.CANTHO.GOV.VN/Q/" + text, Flaw.ILLEGAL_CHARACTER, "whole address");
        refuse("/Q/" + text, Flaw.ILLEGAL_CHARACTER, "path");
    }

    private void ofOtherKeys() {
        for (var serial = 0; serial < 20; serial++) {
            var foreign = ReferenceStampCodes.write(TestKeys.foreignSecret(), TestKeys.FIRST, 7, serial);
            vectors.add(StampCodeVector.refused(foreign, StampCodeVector.FORGED, "written with a foreign secret"));
            var renamed = "2" + text(TestKeys.FIRST, new StampCode(7, serial)).substring(1);
            vectors.add(StampCodeVector.refused(renamed, StampCodeVector.FORGED, "key 1 that says key 2"));
        }
        for (var keyId = 0; keyId <= StampKey.MAX_ID; keyId++) {
            if (keyId != TestKeys.FIRST && keyId != TestKeys.SECOND) {
                var retired = ReferenceStampCodes.write(TestKeys.foreignSecret(), keyId, 7, 42);
                refuse(retired, Flaw.UNKNOWN_KEY, "written with key " + keyId + " which is not in the ring");
            }
        }
    }

    private void illegal() {
        var text = text(TestKeys.FIRST, DAMAGED);
        var place = 0;
        for (var illegal : illegalCharacters()) {
            var changed = text.substring(0, place) + illegal + text.substring(place + 1);
            refuse(changed, Flaw.ILLEGAL_CHARACTER, "illegal character in place of digit " + (place + 1));
            refuse(text + illegal, Flaw.ILLEGAL_CHARACTER, "illegal character behind the code");
            place = (place + 1) % text.length();
        }
    }

    private static List<String> illegalCharacters() {
        var illegal = new ArrayList<>(List.of("U", "u"));
        "!\"#$%&'()*+,./:;<=>?@[\\]^_`{|}~".chars().forEach(sign -> illegal.add(Character.toString(sign)));
        // Control characters, then spaces and dashes of other alphabets, then look-alikes and foreign digits.
        illegal.addAll(List.of("\0", "\t", "\n", "\r", "\u001B", "\u007F", "\u0085"));
        illegal.addAll(List.of("\u00A0", "\u00AD", "\u200B", "\u2010", "\u2013", "\u2028", "\u3000", "\uFEFF"));
        illegal.addAll(List.of("\u00D3", "\u0110", "\u0130", "\u0131", "\u0410", "\u041E", "\u0391", "\u212A"));
        illegal.addAll(List.of("\u0660", "\u0661", "\u06F0", "\u0966", "\u09E7", "\uFF10", "\uFF21", "\u2460"));
        illegal.addAll(List.of("\uD835\uDFCE", "\uD83C\uDF3E", "\uD800", "\uDC00", "\u0301"));
        return illegal;
    }

    private void empty() {
        refuse("", Flaw.WRONG_LENGTH, "empty");
        refuse(" ", Flaw.WRONG_LENGTH, "one space");
        refuse("-", Flaw.WRONG_LENGTH, "one hyphen");
        refuse(" ".repeat(StampCodes.LENGTH), Flaw.WRONG_LENGTH, "spaces only");
        refuse("-".repeat(StampCodes.TEXT_MAX), Flaw.WRONG_LENGTH, "hyphens only");
        refuse(" ".repeat(StampCodes.TEXT_MAX + 1), Flaw.TOO_LONG, "too many spaces");
        refuse("\n", Flaw.ILLEGAL_CHARACTER, "one line end");
        vectors.add(StampCodeVector.refused("1" + "0".repeat(19), StampCodeVector.FORGED, "zeros under key 1"));
        vectors.add(
                StampCodeVector.refused("2" + "Z".repeat(19), StampCodeVector.FORGED, "highest digits under key 2"));
        refuse("0".repeat(20), Flaw.UNKNOWN_KEY, "zeros only");
        refuse("Z".repeat(20), Flaw.UNKNOWN_VERSION, "highest digits only");
    }

    private void refuse(String text, Flaw flaw, String remark) {
        vectors.add(StampCodeVector.refused(text, flaw.name(), remark));
    }

    /** What a text of twenty legal digits that nobody wrote must be: its first digit decides. */
    private static String outcomeByHead(String text) {
        var head = DIGITS.indexOf(text.charAt(0));
        if (head > StampKey.MAX_ID) {
            return Flaw.UNKNOWN_VERSION.name();
        }
        var inRing = head == TestKeys.FIRST || head == TestKeys.SECOND;
        return inRing ? StampCodeVector.FORGED : Flaw.UNKNOWN_KEY.name();
    }

    private static String text(int keyId, StampCode code) {
        var secret = keyId == TestKeys.FIRST ? TestKeys.firstSecret() : TestKeys.secondSecret();
        return ReferenceStampCodes.write(secret, keyId, code.codeLot(), code.serial());
    }

    private String spelled(String text) {
        var spelled = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            spelled.append(
                    switch (text.charAt(i)) {
                        case '0' -> "0oO".charAt(random.nextInt(3));
                        case '1' -> "1iIlL".charAt(random.nextInt(5));
                        default -> Character.toLowerCase(text.charAt(i));
                    });
        }
        return spelled.toString();
    }

    private static List<String> digits() {
        return DIGITS.chars().mapToObj(Character::toString).toList();
    }

    private static String grouped(String text, String separator) {
        return String.join(
                separator, text.substring(0, 5), text.substring(5, 10), text.substring(10, 15), text.substring(15));
    }
}
