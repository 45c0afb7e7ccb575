package vn.gov.cantho.check.contract.article;

import java.util.List;

/** A part of the text of an article. There is no other markup than this, so nothing else can reach a page (decision 0015). */
public sealed interface Block {

    /** A heading below the title. */
    record Heading(Level level, List<Span> spans) implements Block {

        public Heading {
            spans = List.copyOf(spans);
        }
    }

    /** A paragraph. */
    record Paragraph(List<Span> spans) implements Block {

        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** Words of somebody else. */
    record Quote(List<Span> spans) implements Block {

        public Quote {
            spans = List.copyOf(spans);
        }
    }

    /** A list. */
    record Items(Order order, List<List<Span>> items) implements Block {

        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** The levels of headings; the title of the page is above them. */
    enum Level {
        SECTION,
        SUBSECTION
    }

    /** Whether the order of a list matters. */
    enum Order {
        BULLETS,
        NUMBERS
    }
}
