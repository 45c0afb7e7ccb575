package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import vn.gov.cantho.check.contract.article.ArticleHtml;
import vn.gov.cantho.check.resolver.library.Article;
import vn.gov.cantho.check.resolver.library.ArticleLine;
import vn.gov.cantho.check.resolver.library.Law;
import vn.gov.cantho.check.resolver.scan.Language;

/** Makes news, law and guides for programs. What is not known has no key. */
public final class ArticleJson {

    private static final int STATUS_OK = 200;

    private final Language language;

    public ArticleJson(Language language) {
        this.language = language;
    }

    /** A page of a list. */
    public Page list(ArticleList list) {
        var results = new JsonArray();
        list.lines().forEach(line -> results.add(line(line)));
        var json = new JsonObject().put("results", results).put("more", list.more());
        list.next().ifPresent(after -> json.put("next", "?after=" + after));
        return page(json);
    }

    /** An article; its text is the markup that the page has. */
    public Page article(Article article) {
        var json = line(article.line());
        var english = language == Language.ENGLISH && !article.english().isEmpty();
        json.put("html", ArticleHtml.of(english ? article.english() : article.vietnamese()))
                .put("language", english ? Language.ENGLISH.tag() : Language.VIETNAMESE.tag());
        article.changedOn().ifPresent(day -> json.put("changedOn", day.toString()));
        article.picture().ifPresent(picture -> json.put("picture", picture.url()));
        article.file().ifPresent(file -> json.put("file", file.url()));
        return page(article.sample() ? json.put("sample", true) : json);
    }

    private JsonObject line(ArticleLine line) {
        var json = new JsonObject()
                .put("title", line.title().in(language))
                .put("summary", line.summary().in(language))
                .put("unit", line.unit().in(language))
                .put("publishedAt", line.publishedAt().toString())
                .put("url", line.path());
        line.law().ifPresent(law -> json.put("law", law(law)));
        return json;
    }

    private static JsonObject law(Law law) {
        var json = new JsonObject()
                .put("number", law.number())
                .put("issuer", law.issuer())
                .put("issuedOn", law.issuedOn().toString())
                .put("state", law.state());
        law.inForceOn().ifPresent(day -> json.put("inForceOn", day.toString()));
        law.replacedBy().ifPresent(number -> json.put("replacedBy", number));
        return json;
    }

    private Page page(JsonObject json) {
        return new Page(STATUS_OK, Page.Form.JSON, language, json.encode());
    }
}
