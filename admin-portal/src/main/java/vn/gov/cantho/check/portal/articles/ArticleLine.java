package vn.gov.cantho.check.portal.articles;

import java.time.Instant;
import java.util.Optional;

/**
 * An article as the list shows it.
 *
 * @param state of the newest version
 * @param publishedAt when it was first let out; absent while the public reads no version
 */
public record ArticleLine(
        ArticleId id,
        ArticleKind kind,
        String title,
        String unit,
        Article.State state,
        Optional<Instant> publishedAt,
        Instant changedAt) {}
