package vn.gov.cantho.check.resolver.catalogue;

import io.vertx.core.Future;
import java.util.List;

/** Where the pages come from that search engines are told of: a part holds those whose numbers lie together. */
public interface Sitemap {

    /** How many numbers lie in one part. */
    int PART_NUMBERS_MAX = 1_000;

    /** How many parts are told of, of each kind. */
    int PARTS_MAX = 1_000;

    /** The parts of a kind that hold a page, in order. */
    Future<List<Integer>> parts(PageKind kind);

    /** The pages of a part. */
    Future<List<Address>> pages(PageKind kind, int part);

    /** What the pages are about. */
    enum PageKind {
        PRODUCTS,
        LOTS,
        ARTICLES
    }
}
