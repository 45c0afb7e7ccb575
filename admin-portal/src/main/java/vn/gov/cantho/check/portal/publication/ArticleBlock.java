package vn.gov.cantho.check.portal.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.article.Block;
import vn.gov.cantho.check.contract.article.SafeLink;
import vn.gov.cantho.check.contract.article.Span;

/**
 * A part of a text as the public document writes it.
 *
 * @param type the name of a level, an order, {@code PARAGRAPH} or {@code QUOTE}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ArticleBlock(String type, Optional<List<Piece>> spans, Optional<List<List<Piece>>> items) {

    /** A piece of text that looks alike; one that is neither stressed nor a link is only its text. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Piece(String text, Optional<String> look, Optional<String> link) {}

    static ArticleBlock of(Block block) {
        return switch (block) {
            case Block.Heading(var level, var spans) -> of(level.name(), spans);
            case Block.Paragraph(var spans) -> of("PARAGRAPH", spans);
            case Block.Quote(var spans) -> of("QUOTE", spans);
            case Block.Items(var order, var items) ->
                new ArticleBlock(
                        order.name(),
                        Optional.empty(),
                        Optional.of(items.stream().map(ArticleBlock::pieces).toList()));
        };
    }

    private static ArticleBlock of(String type, List<Span> spans) {
        return new ArticleBlock(type, Optional.of(pieces(spans)), Optional.empty());
    }

    private static List<Piece> pieces(List<Span> spans) {
        return spans.stream().map(ArticleBlock::piece).toList();
    }

    private static Piece piece(Span span) {
        return new Piece(
                span.text(),
                Optional.of(span.look()).filter(look -> look != Span.Look.PLAIN).map(Span.Look::name),
                span.link().map(SafeLink::address));
    }
}
