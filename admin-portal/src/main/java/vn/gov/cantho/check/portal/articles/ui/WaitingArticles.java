package vn.gov.cantho.check.portal.articles.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.articles.ArticleService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.WaitingItem;
import vn.gov.cantho.check.portal.shell.WaitingWork;

/** Articles that wait for a second person. */
@Component
final class WaitingArticles implements WaitingWork {

    private final ArticleService articles;

    WaitingArticles(ArticleService articles) {
        this.articles = articles;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public String kindLabelKey() {
        return "articles.card";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.mayUse("ARTICLES") && account.holds(Role.APPROVER);
    }

    @Override
    public List<WaitingItem> find(int limit) {
        return articles.waiting(limit).stream()
                .map(line -> new WaitingItem(
                        line.title(),
                        line.unit(),
                        line.changedAt(),
                        Optional.empty(),
                        "articles/article/" + line.id().value()))
                .toList();
    }

    @Override
    public int count() {
        return articles.countWaiting();
    }
}
