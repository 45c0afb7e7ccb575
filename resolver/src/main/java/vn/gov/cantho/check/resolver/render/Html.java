package vn.gov.cantho.check.resolver.render;

import java.util.HexFormat;

/** A page being written. Only {@link #raw} takes markup; everything else that is put in is escaped. */
final class Html {

    private static final int TYPICAL_LENGTH = 20_480;
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out;

    Html() {
        this(TYPICAL_LENGTH);
    }

    private Html(int length) {
        this.out = new StringBuilder(length);
    }

    /** Adds markup of ours. Never call it with a text from outside. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds a text, for content and for quoted attributes alike. */
    Html text(String text) {
        for (var i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
        return this;
    }

    Html text(long number) {
        out.append(number);
        return this;
    }

    /**
     * Adds JSON as a block of data. In it a character may be written as its number instead, so that no text can end the
     * block; the data stay the same.
     */
    Html data(String type, String json) {
        raw("<script type=\"").raw(type).raw("\">");
        for (var i = 0; i < json.length(); i++) {
            var character = json.charAt(i);
            if (character == '<' || character == '>' || character == '&' || isForbidden(character)) {
                out.append("\\u").append(HEX.toHexDigits(character));
            } else {
                out.append(character);
            }
        }
        return raw("</script>");
    }

    /** Adds an element without attributes that holds a text. */
    Html element(String name, String text) {
        return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
    }

    /** A text as it stands in a page. */
    static String escaped(String text) {
        return new Html(text.length()).text(text).toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void escape(char character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(isForbidden(character) ? '\uFFFD' : character);
        }
    }

    /** Controls that no page may hold, and marks that turn the direction of the words around them. */
    private static boolean isForbidden(char character) {
        return (character < ' ' && character != '\n' && character != '\t')
                || (character >= '\u007F' && character <= '\u009F')
                || (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069');
    }
}
