package vn.gov.cantho.check.portal.articles;

/** What the public reads of an article changed; heard in the same transaction. */
public record ArticleChanged(long unitId, ArticleId article) {}
