package vn.gov.cantho.check.portal.security;

import java.util.Locale;

/** Remembers which language the acting account reads; supplied by the feature that keeps accounts. */
@FunctionalInterface
public interface LanguageMemory {

    /** Keeps the language, {@code vi} or {@code en}, for the next sign-in. */
    void remember(Locale language);
}
