package vn.gov.cantho.check.portal.refusals;

import java.util.Locale;

/**
 * One reason of the list. Its texts never change: a reason that is to say something else is put out of use, and another
 * takes its place, so that old refusals go on saying what they said.
 *
 * @param active whether it may be given now
 * @param version counts the changes; an act names the version it was decided on
 */
public record RefusalGround(String code, String textVi, String textEn, boolean active, int version) {

    /** The reason for what the list has no reason for; always in use. */
    public static final String OTHER = "OTHER";

    public static final int TEXT_MIN_CHARACTERS = 5;
    public static final int TEXT_MAX_CHARACTERS = 200;

    /** What it says in a language. */
    public String text(Locale language) {
        return language.getLanguage().equals("en") ? textEn : textVi;
    }

    static boolean isText(String text) {
        var length = text.codePointCount(0, text.length());
        return length >= TEXT_MIN_CHARACTERS && length <= TEXT_MAX_CHARACTERS;
    }
}
