package vn.gov.cantho.check.resolver.library;

/** A question for articles. Equal questions have equal answers. */
public sealed interface LibraryQuery {

    /** How many lines a page has, and how many a search shows. */
    int PAGE_LINES_MAX = 20;

    ArticleKind kind();

    /**
     * A page of all of a kind, newest first.
     *
     * @param after the article that the page begins behind; 0 for the first page
     */
    record Newest(ArticleKind kind, long after) implements LibraryQuery {}

    /** What is like a text, the likest first. */
    record Search(ArticleKind kind, String text) implements LibraryQuery {}

    /** One article by the end of its address. */
    record One(ArticleKind kind, String slug) implements LibraryQuery {}
}
