package vn.gov.cantho.check.portal.articles;

/** What an article is, which also says where the public finds it. */
public enum ArticleKind {
    /** What happens: notices and warnings of the administration. */
    NEWS("/news/"),
    /** A legal text: number, issuer, what it says in short, the file itself. */
    LAW("/law/"),
    /** How something is done. */
    GUIDE("/guides/");

    private final String folder;

    ArticleKind(String folder) {
        this.folder = folder;
    }

    /** The public path of an article of this kind. */
    public String path(String slug) {
        return folder + slug;
    }
}
