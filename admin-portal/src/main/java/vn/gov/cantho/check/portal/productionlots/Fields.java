package vn.gov.cantho.check.portal.productionlots;

import java.util.Optional;

/** Brings what people type into the form in which it is kept. */
final class Fields {

    private Fields() {}

    static String tidy(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    static Optional<String> tidy(Optional<String> typed) {
        return typed.map(Fields::tidy).filter(text -> !text.isEmpty());
    }

    static boolean within(String text, int least, int most) {
        var length = text.codePointCount(0, text.length());
        return length >= least && length <= most;
    }
}
