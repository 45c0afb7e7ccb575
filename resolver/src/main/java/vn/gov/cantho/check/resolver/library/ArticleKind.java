package vn.gov.cantho.check.resolver.library;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of article, and where each is found. */
public enum ArticleKind {
    NEWS("/news"),
    LAW("/law"),
    GUIDE("/guides");

    private final String path;

    ArticleKind(String path) {
        this.path = path;
    }

    /** The path of the list; an article of it comes behind a slash. */
    public String path() {
        return path;
    }

    /** The kind whose list or article is found at a path. */
    public static Optional<ArticleKind> at(String path) {
        return Arrays.stream(values())
                .filter(kind -> path.equals(kind.path) || path.startsWith(kind.path + "/"))
                .findFirst();
    }
}
