package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonObject;
import vn.gov.cantho.check.resolver.library.Article;
import vn.gov.cantho.check.resolver.library.ArticleKind;
import vn.gov.cantho.check.resolver.scan.Language;

/** What programs read of the page of an article: messengers (Open Graph) and search engines (schema.org). */
final class ArticleHead {

    private final Language language;
    private final Wording words;
    private final PublicSite site;

    ArticleHead(Language language, Wording words, PublicSite site) {
        this.language = language;
        this.words = words;
        this.site = site;
    }

    /** The address in full. */
    String address(Article article) {
        return site.absolute(article.line().path());
    }

    void write(Html html, Article article) {
        var line = article.line();
        html.raw("<link rel=\"canonical\" href=\"").text(address(article)).raw("\">");
        property(html, "og:type", "article");
        property(html, "og:site_name", words.text("strip.system"));
        property(html, "og:locale", language == Language.VIETNAMESE ? "vi_VN" : "en_US");
        property(html, "og:url", address(article));
        property(html, "og:title", line.title().in(language));
        property(html, "og:description", line.summary().in(language));
        article.picture().ifPresent(picture -> {
            property(html, "og:image", site.absolute(picture.url()));
            property(html, "og:image:width", Integer.toString(picture.width()));
            property(html, "og:image:height", Integer.toString(picture.height()));
        });
    }

    void data(Html html, Article article) {
        var line = article.line();
        var json = new JsonObject()
                .put("@context", "https://schema.org")
                .put("@type", line.kind() == ArticleKind.NEWS ? "NewsArticle" : "Article")
                .put("url", address(article))
                .put("headline", line.title().in(language))
                .put("abstract", line.summary().in(language))
                .put("inLanguage", line.title().languageIn(language).tag())
                .put(
                        "datePublished",
                        line.publishedAt().atZone(Formats.ZONE).toLocalDate().toString())
                .put(
                        "publisher",
                        new JsonObject()
                                .put("@type", "GovernmentOrganization")
                                .put("name", line.unit().in(language)));
        article.changedOn().ifPresent(day -> json.put("dateModified", day.toString()));
        article.picture().ifPresent(picture -> json.put("image", site.absolute(picture.url())));
        html.data(Page.Form.JSON_LD.mediaType(), json.encode());
    }

    private static void property(Html html, String name, String content) {
        html.raw("<meta property=\"")
                .raw(name)
                .raw("\" content=\"")
                .text(content)
                .raw("\">");
    }
}
