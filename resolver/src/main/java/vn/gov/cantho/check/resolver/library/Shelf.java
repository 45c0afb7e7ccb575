package vn.gov.cantho.check.resolver.library;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a question for articles.
 *
 * @param revision the newest of all articles at the moment of the reading, by which it is known whether this still holds
 * @param more whether there are further lines
 * @param one the article that was asked for, when it is published
 * @param takenBack whether it was published once and no more
 */
public record Shelf(long revision, List<ArticleLine> lines, boolean more, Optional<Article> one, boolean takenBack) {

    public Shelf {
        lines = List.copyOf(lines);
    }

    /** How much it takes to keep it, in lines. */
    public int weight() {
        return 1 + lines.size() + one.map(Article::weight).orElse(0);
    }
}
