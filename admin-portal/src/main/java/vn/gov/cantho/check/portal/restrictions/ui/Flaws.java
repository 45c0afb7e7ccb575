package vn.gov.cantho.check.portal.restrictions.ui;

import vn.gov.cantho.check.portal.restrictions.TextFlaw;
import vn.gov.cantho.check.portal.shell.Texts;

/** What is wrong with a text, in words that say the way out. */
final class Flaws {

    private Flaws() {}

    static String words(TextFlaw flaw) {
        return switch (flaw) {
            case TextFlaw.TooShort flawed -> Texts.of("restrictions.flaw.tooShort", flawed.lengthMin());
            case TextFlaw.TooLong flawed -> Texts.of("restrictions.flaw.tooLong", flawed.lengthMax());
            case TextFlaw.Softened flawed -> Texts.of("restrictions.flaw.softened", flawed.words());
            case TextFlaw.Unwritable _ -> Texts.of("restrictions.flaw.unwritable");
        };
    }
}
