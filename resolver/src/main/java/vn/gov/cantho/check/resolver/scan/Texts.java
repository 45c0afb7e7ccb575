package vn.gov.cantho.check.resolver.scan;

import java.util.Optional;

/** A text of the establishment or an agency: always in Vietnamese, in English where they gave it. */
public record Texts(String vi, Optional<String> en) {

    /** A text that is Vietnamese only. */
    public static Texts vietnamese(String vi) {
        return new Texts(vi, Optional.empty());
    }

    /** The text in a language, else in Vietnamese. */
    public String in(Language language) {
        return language == Language.ENGLISH ? en.orElse(vi) : vi;
    }

    /** The language that {@link #in} gives the text in. */
    public Language languageIn(Language language) {
        return en.isPresent() ? language : Language.VIETNAMESE;
    }
}
