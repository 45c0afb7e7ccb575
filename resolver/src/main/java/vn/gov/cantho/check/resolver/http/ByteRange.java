package vn.gov.cantho.check.resolver.http;

import java.util.Optional;

/**
 * The part of a file that a request asks for (RFC 9110, 14.2): one range of bytes. What is no such range, or several, is
 * answered with the whole, as the standard allows.
 *
 * @param from the first byte
 * @param to the last byte, itself included
 */
record ByteRange(long from, long to) {

    private static final String UNIT = "bytes=";

    /** As many digits as surely fit into a long; a file that large is none of ours. */
    private static final int LONG_DIGITS = 15;

    /** What a header asks of a file. */
    sealed interface Reading {

        /** All of it. */
        record Whole() implements Reading {}

        /** This part. */
        record Part(ByteRange range) implements Reading {}

        /** A part that it does not have. */
        record Beyond() implements Reading {}
    }

    /**
     * Reads the header.
     *
     * @param length of the file, in bytes
     */
    static Reading read(Optional<String> header, long length) {
        var text = header.filter(value -> value.regionMatches(true, 0, UNIT, 0, UNIT.length()))
                .map(value -> value.substring(UNIT.length()).strip())
                .orElse("");
        var dash = text.indexOf('-');
        if (dash < 0 || text.indexOf(',') >= 0) {
            return new Reading.Whole();
        }
        var first = text.substring(0, dash).strip();
        var last = text.substring(dash + 1).strip();
        if (!isNumber(first) || !isNumber(last) || (first.isEmpty() && last.isEmpty())) {
            return new Reading.Whole();
        }
        return first.isEmpty() ? end(Long.parseLong(last), length) : part(Long.parseLong(first), last, length);
    }

    private static Reading end(long bytes, long length) {
        return bytes == 0 || length == 0
                ? new Reading.Beyond()
                : new Reading.Part(new ByteRange(Math.max(0, length - bytes), length - 1));
    }

    private static Reading part(long from, String last, long length) {
        var to = last.isEmpty() ? length - 1 : Long.parseLong(last);
        if (!last.isEmpty() && to < from) {
            return new Reading.Whole();
        }
        return from >= length ? new Reading.Beyond() : new Reading.Part(new ByteRange(from, Math.min(to, length - 1)));
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONG_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
