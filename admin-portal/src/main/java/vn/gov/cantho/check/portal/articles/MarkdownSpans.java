package vn.gov.cantho.check.portal.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import vn.gov.cantho.check.contract.article.SafeLink;
import vn.gov.cantho.check.contract.article.Span;
import vn.gov.cantho.check.contract.article.Span.Look;

/** Collects the pieces of text below a node. Who presses Enter means a new line. */
final class MarkdownSpans extends AbstractVisitor {

    private final List<Span> spans = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int strong;
    private int stressed;
    private Optional<SafeLink> link = Optional.empty();

    void read(Node node) {
        if (node instanceof Paragraph) {
            lineBreak();
        }
        node.accept(this);
    }

    List<Span> spans() {
        return spans.stream().allMatch(span -> span.text().isBlank()) ? List.of() : List.copyOf(spans);
    }

    /** The addresses that may not be linked to. */
    List<String> refused() {
        return refused;
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getPrevious() != null) {
            lineBreak();
        }
        visitChildren(paragraph);
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        add("\n");
    }

    @Override
    public void visit(HardLineBreak line) {
        add("\n");
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        strong++;
        visitChildren(emphasis);
        strong--;
    }

    @Override
    public void visit(Emphasis emphasis) {
        stressed++;
        visitChildren(emphasis);
        stressed--;
    }

    @Override
    public void visit(Link found) {
        var outer = link;
        link = SafeLink.of(found.getDestination());
        if (link.isEmpty()) {
            refused.add(found.getDestination());
        }
        visitChildren(found);
        link = outer;
    }

    /** A picture in the text is its words; the picture of an article has a place of its own. */
    @Override
    public void visit(Image image) {
        refused.add(image.getDestination());
        visitChildren(image);
    }

    private void lineBreak() {
        if (!spans.isEmpty()) {
            add("\n");
        }
    }

    private void add(String text) {
        var look = strong > 0 ? Look.STRONG : stressed > 0 ? Look.EMPHASIS : Look.PLAIN;
        var last = spans.isEmpty() ? Optional.<Span>empty() : Optional.of(spans.getLast());
        var same = last.filter(span -> span.look() == look && span.link().equals(link));
        if (same.isPresent()) {
            spans.set(spans.size() - 1, new Span(same.get().text() + text, look, link));
        } else {
            spans.add(new Span(text, look, link));
        }
    }
}
