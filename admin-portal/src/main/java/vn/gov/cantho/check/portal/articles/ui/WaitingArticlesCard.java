package vn.gov.cantho.check.portal.articles.ui;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.articles.ArticleService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Articles that wait for a second person. */
@Component
final class WaitingArticlesCard implements StartCard {

    private final ArticleService articles;

    WaitingArticlesCard(ArticleService articles) {
        this.articles = articles;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "articles.card";
    }

    @Override
    public String route() {
        return "articles";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.may(Verb.APPROVE, "ARTICLES");
    }

    @Override
    public int count() {
        return articles.countWaiting();
    }
}
