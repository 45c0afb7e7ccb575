package vn.gov.cantho.check.portal.articles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import vn.gov.cantho.check.contract.article.Block;
import vn.gov.cantho.check.contract.article.Block.Level;
import vn.gov.cantho.check.contract.article.Block.Order;
import vn.gov.cantho.check.contract.article.Span;

/**
 * Reads what was typed: headings, paragraphs, lists, quotes; strong, stressed, links. Everything else of Markdown, markup
 * above all, stays the characters that were typed. A list in a list becomes more of the same list.
 */
public final class ArticleMarkdown {

    private static final int SECTION_LEVEL_MAX = 2;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
            .build();

    private ArticleMarkdown() {}

    /**
     * What a text turned out to be.
     *
     * @param refusedLinks addresses that may not be linked to; their words stay, as plain text
     */
    public record Reading(List<Block> blocks, List<String> refusedLinks) {

        public Reading {
            blocks = List.copyOf(blocks);
            refusedLinks = List.copyOf(refusedLinks);
        }
    }

    /** Reads a text; every text can be read. */
    public static Reading read(String text) {
        var blocks = new Blocks();
        PARSER.parse(text).accept(blocks);
        return new Reading(blocks.blocks, List.copyOf(blocks.refused));
    }

    /** The blocks of a document, one after the other. */
    private static final class Blocks extends AbstractVisitor {

        private final List<Block> blocks = new ArrayList<>();
        private final Set<String> refused = new LinkedHashSet<>();
        private boolean inSection;

        @Override
        public void visit(Heading heading) {
            var spans = spans(heading);
            if (!spans.isEmpty()) {
                // A subsection without a section above it would be a step that a screen reader misses.
                var level = heading.getLevel() <= SECTION_LEVEL_MAX || !inSection ? Level.SECTION : Level.SUBSECTION;
                inSection = true;
                blocks.add(new Block.Heading(level, spans));
            }
        }

        @Override
        public void visit(Paragraph paragraph) {
            var spans = spans(paragraph);
            if (!spans.isEmpty()) {
                blocks.add(new Block.Paragraph(spans));
            }
        }

        @Override
        public void visit(BlockQuote quote) {
            var spans = spans(quote);
            if (!spans.isEmpty()) {
                blocks.add(new Block.Quote(spans));
            }
        }

        @Override
        public void visit(BulletList list) {
            items(list, Order.BULLETS);
        }

        @Override
        public void visit(OrderedList list) {
            items(list, Order.NUMBERS);
        }

        private void items(ListBlock list, Order order) {
            var items = new ArrayList<List<Span>>();
            addItems(list, items);
            if (!items.isEmpty()) {
                blocks.add(new Block.Items(order, items));
            }
        }

        private void addItems(Node list, List<List<Span>> items) {
            for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                var spans = new MarkdownSpans();
                var inner = new ArrayList<Node>();
                for (var child = item.getFirstChild(); child != null; child = child.getNext()) {
                    if (child instanceof ListBlock) {
                        inner.add(child);
                    } else {
                        spans.read(child);
                    }
                }
                refused.addAll(spans.refused());
                if (!spans.spans().isEmpty()) {
                    items.add(spans.spans());
                }
                inner.forEach(each -> addItems(each, items));
            }
        }

        private List<Span> spans(Node node) {
            var spans = new MarkdownSpans();
            spans.read(node);
            refused.addAll(spans.refused());
            return spans.spans();
        }
    }
}
