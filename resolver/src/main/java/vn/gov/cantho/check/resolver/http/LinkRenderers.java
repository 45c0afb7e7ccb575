package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpHeaders;
import vn.gov.cantho.check.resolver.link.LinkSets;
import vn.gov.cantho.check.resolver.render.LinkPages;
import vn.gov.cantho.check.resolver.render.WordedLinkTitles;
import vn.gov.cantho.check.resolver.scan.Language;

/** What makes and shows link sets, in both languages. */
final class LinkRenderers {

    /** Where a link set in JSON is explained to readers of linked data. */
    static final CharSequence CONTEXT_HEADER = HttpHeaders.createOptimized(
            "<" + LinkPages.CONTEXT + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"");

    private final LinkSets vietnameseSets;
    private final LinkSets englishSets;
    private final LinkPages vietnamese;
    private final LinkPages english;

    LinkRenderers(Site site) {
        var publicUrl = site.publicUrl();
        this.vietnamese = new LinkPages(Language.VIETNAMESE, site.pages());
        this.english = new LinkPages(Language.ENGLISH, site.pages());
        this.vietnameseSets = new LinkSets(publicUrl, new WordedLinkTitles(Language.VIETNAMESE));
        this.englishSets = new LinkSets(publicUrl, new WordedLinkTitles(Language.ENGLISH));
    }

    LinkSets sets(Language language) {
        return language == Language.ENGLISH ? englishSets : vietnameseSets;
    }

    LinkPages pages(Language language) {
        return language == Language.ENGLISH ? english : vietnamese;
    }
}
