package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import vn.gov.cantho.check.contract.publication.PublicationDocument;
import vn.gov.cantho.check.resolver.library.Article;
import vn.gov.cantho.check.resolver.library.ArticleKind;
import vn.gov.cantho.check.resolver.library.ArticleLine;
import vn.gov.cantho.check.resolver.library.ArticleReader;

/** The sample article of the contract, as page and as list. */
final class SampleArticles {

    private static final JsonObject CONTENT = new JsonObject(PublicationDocument.ARTICLE.sample());

    static final ArticleLine LINE =
            ArticleReader.line(1, ArticleKind.LAW, "quy-dinh-mau-1", Instant.parse("2026-11-02T01:00:00Z"), CONTENT);

    static final Article ARTICLE = ArticleReader.article(LINE, CONTENT);
    static final List<ArticleLine> LINES = List.of(LINE, LINE, LINE);
    static final ArticleList LIST = new ArticleList(ArticleKind.LAW, "", false, LINES, true);

    private SampleArticles() {}
}
