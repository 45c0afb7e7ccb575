package vn.gov.cantho.check.portal.articles.ui;

import vn.gov.cantho.check.portal.articles.ArticleFlaw;
import vn.gov.cantho.check.portal.shell.Texts;

/** What is wrong with an article, in words that say the way out. */
final class ArticleFlaws {

    private ArticleFlaws() {}

    static String words(ArticleFlaw flaw) {
        return Texts.of("articles.flaw." + flaw.problem(), flaw.detail());
    }
}
