package vn.gov.cantho.check.contract.article;

import java.util.Optional;

/**
 * A piece of text that looks alike.
 *
 * @param text plain; a line feed is a line break
 * @param link where it leads
 */
public record Span(String text, Look look, Optional<SafeLink> link) {

    /** How a piece of text is said. */
    public enum Look {
        PLAIN,
        STRONG,
        EMPHASIS
    }

    /** A text that leads nowhere and is not stressed. */
    public static Span plain(String text) {
        return new Span(text, Look.PLAIN, Optional.empty());
    }
}
