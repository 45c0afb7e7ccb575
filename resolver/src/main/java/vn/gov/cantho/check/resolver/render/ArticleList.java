package vn.gov.cantho.check.resolver.render;

import java.util.List;
import java.util.OptionalLong;
import vn.gov.cantho.check.resolver.library.ArticleKind;
import vn.gov.cantho.check.resolver.library.ArticleLine;

/**
 * A page of articles.
 *
 * @param text what was searched for; empty for the list itself
 * @param continued whether it is not the first page
 * @param more whether there are further ones
 */
public record ArticleList(ArticleKind kind, String text, boolean continued, List<ArticleLine> lines, boolean more) {

    public ArticleList {
        lines = List.copyOf(lines);
    }

    /** What the next page begins behind. */
    OptionalLong next() {
        return more && text.isEmpty() ? OptionalLong.of(lines.getLast().id()) : OptionalLong.empty();
    }

    boolean isIndexed() {
        return !continued && text.isEmpty();
    }
}
