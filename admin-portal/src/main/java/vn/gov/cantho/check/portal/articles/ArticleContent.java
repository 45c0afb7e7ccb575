package vn.gov.cantho.check.portal.articles;

import java.util.Optional;

/**
 * Everything that is typed of an article.
 *
 * @param english empty, or whole
 * @param law only of a legal text
 * @param picture the hash of a picture of the unit
 * @param file the hash of a PDF of the unit
 */
public record ArticleContent(
        ArticleText vietnamese,
        ArticleText english,
        Optional<LawFacts> law,
        Optional<String> picture,
        Optional<String> file) {

    /** The same without the facts of a legal text, where it is none. */
    ArticleContent of(ArticleKind kind) {
        return kind == ArticleKind.LAW
                ? this
                : new ArticleContent(vietnamese, english, Optional.empty(), picture, file);
    }
}
