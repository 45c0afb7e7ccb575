package vn.gov.cantho.check.resolver.catalogue;

/** A question for a list. Equal questions have equal answers. */
public sealed interface CatalogueQuery {

    /** How many lines a page has. */
    int PAGE_LINES_MAX = 20;

    /** How many pages a search has; who needs more should say more. */
    int SEARCH_PAGES_MAX = 10;

    /** How many entries answer it at most. */
    default int linesMax() {
        return PAGE_LINES_MAX;
    }

    /** What is like a text, the likest first. */
    record Search(String text) implements CatalogueQuery {

        @Override
        public int linesMax() {
            return PAGE_LINES_MAX * SEARCH_PAGES_MAX;
        }
    }

    /**
     * A page of all products, by name.
     *
     * @param after the product that the page begins behind; 0 for the first page
     */
    record Products(long after) implements CatalogueQuery {}

    /**
     * A page of all establishments, by name.
     *
     * @param after the establishment that the page begins behind; 0 for the first page
     */
    record Establishments(long after) implements CatalogueQuery {}

    /**
     * An establishment, and a page of its products, by name.
     *
     * @param after the product that the page begins behind; 0 for the first page
     */
    record ProductsOf(long establishment, long after) implements CatalogueQuery {}
}
