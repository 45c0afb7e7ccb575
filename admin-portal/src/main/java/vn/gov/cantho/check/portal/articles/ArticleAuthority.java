package vn.gov.cantho.check.portal.articles;

/** Who may do what with articles, for {@code @PreAuthorize}. */
final class ArticleAuthority {

    static final String MAY_LOOK = "hasAuthority('FUNCTION_ARTICLES')";

    /** Writes and sends in articles of their own unit. */
    static final String MAY_WRITE = "hasAuthority('FUNCTION_ARTICLES_UPDATE')";

    /** Lets out what others wrote, gives it back, takes it from the public. */
    static final String MAY_PUBLISH = "hasAuthority('FUNCTION_ARTICLES_APPROVE')";

    private ArticleAuthority() {}
}
