package vn.gov.cantho.check.portal.measures;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * What an agency wants done about an account.
 *
 * @param effect to be chosen for a lock and a revocation, and not for a re-confirmation
 * @param reason {@value #REASON_MIN_CHARACTERS} to {@value #REASON_MAX_CHARACTERS} characters; the establishment reads it
 * @param source the report or finding it rests on, at most {@value #SOURCE_MAX_CHARACTERS} characters; may be empty
 */
public record NewMeasure(
        long establishmentId,
        Measure.Kind kind,
        Optional<Measure.Ground> ground,
        Optional<Measure.PageEffect> effect,
        String reason,
        String source) {

    public static final int REASON_MIN_CHARACTERS = 10;
    public static final int REASON_MAX_CHARACTERS = 2000;
    public static final int SOURCE_MAX_CHARACTERS = 200;
    private static final int SOURCE_MIN_CHARACTERS = 2;

    public NewMeasure {
        reason = reason.strip();
        source = source.strip();
        effect = kind == Measure.Kind.RECONFIRMATION ? Optional.empty() : effect;
    }

    List<MeasureFlaw> flaws() {
        var flaws = EnumSet.noneOf(MeasureFlaw.class);
        if (ground.filter(kind.grounds()::contains).isEmpty()) {
            flaws.add(MeasureFlaw.GROUND);
        }
        if (kind != Measure.Kind.RECONFIRMATION && effect.isEmpty()) {
            flaws.add(MeasureFlaw.EFFECT);
        }
        if (!isReason(reason)) {
            flaws.add(MeasureFlaw.REASON_LENGTH);
        }
        if (!source.isEmpty() && !hasLength(source, SOURCE_MIN_CHARACTERS, SOURCE_MAX_CHARACTERS)) {
            flaws.add(MeasureFlaw.SOURCE_LENGTH);
        }
        return List.copyOf(flaws);
    }

    static boolean isReason(String text) {
        return hasLength(text, REASON_MIN_CHARACTERS, REASON_MAX_CHARACTERS);
    }

    static boolean hasLength(String text, int min, int max) {
        var length = text.codePointCount(0, text.length());
        return length >= min && length <= max;
    }
}
