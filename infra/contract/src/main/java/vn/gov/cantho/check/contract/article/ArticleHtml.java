package vn.gov.cantho.check.contract.article;

import java.util.List;

/**
 * The one way in which the text of an article becomes markup, for the preview of the portal and for the public page.
 * Every tag is one of ours; whatever was typed is escaped.
 */
public final class ArticleHtml {

    private final StringBuilder out = new StringBuilder();

    private ArticleHtml() {}

    /** The markup of a text. It needs no attribute but {@code href} and {@code rel}, no style and no script. */
    public static String of(List<Block> blocks) {
        var html = new ArticleHtml();
        blocks.forEach(html::block);
        return html.out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var level, var spans) -> element(level == Block.Level.SECTION ? "h2" : "h3", spans);
            case Block.Paragraph(var spans) -> element("p", spans);
            case Block.Quote(var spans) -> element("blockquote", spans);
            case Block.Items(var order, var items) -> items(order == Block.Order.NUMBERS ? "ol" : "ul", items);
        }
    }

    private void items(String name, List<List<Span>> items) {
        out.append('<').append(name).append('>');
        items.forEach(item -> element("li", item));
        out.append("</").append(name).append('>');
    }

    private void element(String name, List<Span> spans) {
        out.append('<').append(name).append('>');
        spans.forEach(this::span);
        out.append("</").append(name).append('>');
    }

    private void span(Span span) {
        span.link().ifPresent(link -> {
            out.append("<a href=\"");
            text(link.address());
            out.append(link.isOurs() ? "\">" : "\" rel=\"noopener noreferrer\">");
        });
        if (span.look() == Span.Look.PLAIN) {
            text(span.text());
        } else {
            stressed(span.look() == Span.Look.STRONG ? "strong" : "em", span.text());
        }
        span.link().ifPresent(_ -> out.append("</a>"));
    }

    private void stressed(String name, String text) {
        out.append('<').append(name).append('>');
        text(text);
        out.append("</").append(name).append('>');
    }

    private void text(String text) {
        for (var i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
    }

    private void character(char character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\n' -> out.append("<br>");
            default -> out.append(isForbidden(character) ? '\uFFFD' : character);
        }
    }

    /** Controls that no page may hold, and marks that turn the direction of the words around them. */
    private static boolean isForbidden(char character) {
        return (character < ' ' && character != '\t')
                || (character >= '\u007F' && character <= '\u009F')
                || (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069');
    }
}
