package vn.gov.cantho.check.portal.cancellations;

import java.util.Locale;

/**
 * One of the grounds on which published content may be cancelled.
 *
 * @param clause the clause of the Regulation that it comes from
 * @param cityOnly whether only the city may judge it (11.4)
 */
public record CancellationGround(String code, String nameVi, String nameEn, String clause, boolean cityOnly) {

    /** What it is called in a language. */
    public String name(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : nameVi;
    }
}
