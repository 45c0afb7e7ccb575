package vn.gov.cantho.check.portal.articles;

/** The number of an article. */
public record ArticleId(long value) {}
