package vn.gov.cantho.check.portal.articles.ui;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.articles.Article;
import vn.gov.cantho.check.portal.articles.ArticleService;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/** What the pages of this feature stand on. */
@Component
record ArticleDoors(
        ArticleService articles, MediaService media, AuditService trail, CurrentAccount current, InstantSource clock) {

    /** Whether the reader may write articles at all. */
    boolean mayWrite() {
        return current.get().may(Verb.UPDATE, "ARTICLES");
    }

    /** Whether the reader may write this one. */
    boolean mayWrite(Article article) {
        return mayWrite() && article.unitId() == current.get().unitId();
    }

    /** Whether the reader may let out what others wrote. */
    boolean mayPublish() {
        return current.get().may(Verb.APPROVE, "ARTICLES");
    }

    /** Whether the reader had a hand in it and so cannot be its second pair of eyes. */
    boolean isByReader(Article article) {
        return article.isBy(current.get().accountId());
    }
}
