package vn.gov.cantho.check.local.demo;

import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.articles.Article;
import vn.gov.cantho.check.portal.articles.ArticleOutcome;
import vn.gov.cantho.check.portal.articles.ArticleService;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Posts the articles of the demo data: one officer writes, another lets out. */
@Component
class DemoArticles {

    private final ArticleService articles;

    DemoArticles(ArticleService articles) {
        this.articles = articles;
    }

    void load(ActingAccount author, ActingAccount second) throws IOException {
        for (var article : DemoFiles.articles()) {
            var sent = Acting.as(author, () -> {
                var draft = done(
                        article.isSample()
                                ? articles.createSample(article.kind(), article.content())
                                : articles.create(article.kind(), article.content()));
                return done(articles.submit(draft.id(), draft.version()));
            });
            var _ = Acting.as(second, () -> done(articles.publish(sent.id(), sent.version())));
        }
    }

    private static Article done(ArticleOutcome outcome) {
        if (outcome instanceof ArticleOutcome.Done(var article)) {
            return article;
        }
        throw new IllegalStateException(outcome.toString());
    }
}
