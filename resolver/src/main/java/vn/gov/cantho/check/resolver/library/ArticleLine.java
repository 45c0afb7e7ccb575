package vn.gov.cantho.check.resolver.library;

import java.time.Instant;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Texts;

/**
 * An article as a list names it.
 *
 * @param unit who posts it
 * @param law what is known of a legal text
 */
public record ArticleLine(
        long id,
        ArticleKind kind,
        String slug,
        Instant publishedAt,
        Texts title,
        Texts summary,
        Texts unit,
        Optional<Law> law) {

    /** The path of its page. */
    public String path() {
        return kind.path() + "/" + slug;
    }
}
