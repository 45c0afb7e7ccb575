package vn.gov.cantho.check.portal.restrictions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.portal.restrictions.TextFlaw.Field;

/** The rules for what a restriction says. */
public final class RestrictionTexts {

    /** The shortest reason and instruction, in characters. */
    public static final int TEXT_LENGTH_MIN = 5;

    /** The longest reason and instruction, in characters. */
    public static final int TEXT_LENGTH_MAX = Notice.LONG_TEXT_MAX;

    /** The longest number of a decision, in characters. */
    public static final int DECISION_NUMBER_LENGTH_MAX = 80;

    /** Words with which readers of recall notices have been lulled; from the rules for recall notices (GPSR Art. 36). */
    private static final List<String> SOFTENING = List.of(
            "tự nguyện",
            "phòng ngừa",
            "trong một số trường hợp",
            "voluntary",
            "voluntarily",
            "precautionary",
            "as a precaution",
            "in rare cases",
            "in some cases");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

    private RestrictionTexts() {}

    static List<TextFlaw> flaws(NewRecall recall, String agency) {
        var flaws = new ArrayList<TextFlaw>();
        length(Field.REASON, recall.reason(), TEXT_LENGTH_MIN, TEXT_LENGTH_MAX).ifPresent(flaws::add);
        length(Field.INSTRUCTION, recall.instruction(), TEXT_LENGTH_MIN, TEXT_LENGTH_MAX)
                .ifPresent(flaws::add);
        length(Field.DECISION_NUMBER, recall.decisionNumber(), 1, DECISION_NUMBER_LENGTH_MAX)
                .ifPresent(flaws::add);
        softened(Field.REASON, recall.reason()).ifPresent(flaws::add);
        softened(Field.INSTRUCTION, recall.instruction()).ifPresent(flaws::add);
        if (flaws.isEmpty() && !Notice.fits(recall.reason(), recall.instruction(), recall.decisionNumber(), agency)) {
            flaws.add(new TextFlaw.Unwritable(Field.REASON));
        }
        return flaws;
    }

    static List<TextFlaw> flaws(Field field, String reason) {
        return length(field, reason, TEXT_LENGTH_MIN, TEXT_LENGTH_MAX).stream().toList();
    }

    /** The first softening words in a text, whatever their case, spacing or composition of letters. */
    public static Optional<String> softening(String text) {
        var plain = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        return SOFTENING.stream().filter(plain::contains).findFirst();
    }

    private static Optional<TextFlaw> softened(Field field, String text) {
        return softening(text).map(words -> new TextFlaw.Softened(field, words));
    }

    private static Optional<TextFlaw> length(Field field, String text, int min, int max) {
        var length = text.codePointCount(0, text.length());
        if (length < min) {
            return Optional.of(new TextFlaw.TooShort(field, min));
        }
        return text.length() > max ? Optional.of(new TextFlaw.TooLong(field, max)) : Optional.empty();
    }
}
